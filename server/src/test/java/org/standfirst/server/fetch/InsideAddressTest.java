package org.standfirst.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Nothing inside our own network is connected to, however its address is written. */
@NullMarked
class InsideAddressTest {

    /** Listens on loopback and must not even be connected to. */
    private final TestOutlet inside = new TestOutlet();

    /** On loopback too, but allowed, by its port. */
    private final TestOutlet outlet = new TestOutlet();

    private final Fetcher fetcher =
            new Fetcher(
                    FetchSettings.defaults()
                            .withAllowedInsideHosts(List.of(outlet.authority()))
                            .withHostPause(Duration.ZERO)
                            .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                    InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        inside.close();
        outlet.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://127.1:PORT/",
                "http://127.0.1:PORT/",
                "http://127.255.255.254:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0x7F.0x0.0x0.0x1:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://017700000001:PORT/",
                "http://127.0.0.01:PORT/",
                "http://0.0.0.0:PORT/",
                "http://0:PORT/",
                "http://localhost:PORT/",
                "http://LOCALHOST:PORT/",
                "http://localhost.:PORT/",
                "http://outlet.localhost:PORT/",
                "http://localhost.localdomain:PORT/",
                "http://ip6-localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://[0:0:0:0:0:0:0:1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[::ffff:0:127.0.0.1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[64:ff9b:1::7f00:1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://[fe80::1]:PORT/",
                "http://user:word@127.0.0.1:PORT/",
                "http://news.example@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT\\@news.example/",
                "http://%31%32%37.0.0.1:PORT/",
                "http://%6c%6f%63alhost:PORT/",
                "http://\uFF11\uFF12\uFF17.0.0.1:PORT/",
                "http://127\u30020\u30020\u30021:PORT/",
                "http://\u24DB\u24DE\u24D2\u24D0\u24DB\u24D7\u24DE\u24E2\u24E3:PORT/",
                "http:127.0.0.1:PORT",
                "http:///127.0.0.1:PORT/",
                " http://127.0.0.1:PORT/",
                "HTTP://127.0.0.1:PORT/",
                "ht\ntp://127.0.0.1:PORT/",
                "http://127.0.\n0.1:PORT/",
                "//127.0.0.1:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://168.63.129.16/machine",
                "http://100.100.100.200/latest/meta-data/",
                "http://192.0.0.192/opc/v1/",
            })
    void noSpellingLeadsInside(String written) throws Exception {
        var url = written.replace("PORT", String.valueOf(inside.port()));
        for (var kind : FetchRequest.Kind.values()) {
            assertThat(fetcher.fetch(new FetchRequest(url, kind, null)))
                    .isNotInstanceOf(FetchResult.Fetched.class);
        }
        for (int status : List.of(301, 302, 303, 307, 308)) {
            outlet.redirect("/" + status, status, url.replace("\n", ""));
            var result = fetcher.fetch(FetchRequest.feed(outlet.url("/" + status)));
            assertThat(result).isInstanceOfAny(FetchResult.Refused.class, FetchResult.Failed.class);
        }
        assertThat(inside.connections()).isZero();
    }

    @Test
    void theReasonNamesTheHostAndTheWayOut() throws Exception {
        assertThat(fetcher.fetch(FetchRequest.page("http://127.0.0.1:" + inside.port() + "/x")))
                .isEqualTo(
                        new FetchResult.Refused(
                                "127.0.0.1 is inside our own network (127.0.0.1);"
                                        + " allowed-hosts in the settings can allow it"));
    }

    @Test
    void onlyWhatIsConfiguredIsAllowed() throws Exception {
        outlet.on("/", "yes");
        assertThat(fetcher.fetch(FetchRequest.feed(outlet.url("/"))))
                .isInstanceOf(FetchResult.Fetched.class);
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        var guard = new AddressGuard(List.of("intranet:8080", "[::1]", "10.1.0.0/16", "fd00::/8"));
        assertThat(guard.permits("intranet", 8080, loopback)).isTrue();
        assertThat(guard.permits("INTRANET", 8080, loopback)).isTrue();
        assertThat(guard.permits("intranet", 80, loopback)).isFalse();
        assertThat(guard.permits("intranet.", 8080, loopback)).isFalse();
        assertThat(guard.permits("::1", 1, InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(guard.permits("x", 1, InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(guard.permits("x", 1, InetAddress.ofLiteral("10.2.2.3"))).isFalse();
        assertThat(guard.permits("x", 1, InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThatThrownBy(() -> new AddressGuard(List.of("10.0.0.0/33")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.0.0.0/33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "127.0.0.53",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.7",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.251",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void insideIs(String address) {
        assertThat(AddressGuard.isInside(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101",
                "::ffff:1.1.1.1"
            })
    void outsideIs(String address) {
        assertThat(AddressGuard.isInside(InetAddress.ofLiteral(address))).isFalse();
    }
}
