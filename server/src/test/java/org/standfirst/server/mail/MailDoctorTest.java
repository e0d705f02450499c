package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.server.mail.MailDoctor.Finding;
import org.standfirst.server.mail.MailDoctor.Level;

import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What is said of a domain's records and of mail servers, by a name server of our own. */
@NullMarked
class MailDoctorTest {

    private static final Dkim DKIM = dkim();

    private static Dkim dkim() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var key = keys.generateKeyPair().getPrivate().getEncoded();
            var pem =
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n";
            return Dkim.of(pem, "news.paper.example", "post");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailSettings settings(String home, @Nullable Dkim dkim, MailServer... servers) {
        return new MailSettings(
                home,
                "paper.example",
                "The Paper <paper@news.paper.example>",
                MailAddress.parse("bounces@news.paper.example"),
                List.of(servers),
                "",
                "",
                List.of(),
                1,
                0,
                0,
                Duration.ofHours(20),
                null,
                dkim);
    }

    private static List<String> seen(List<Finding> findings) {
        return findings.stream().map(f -> f.level() + " " + f.subject()).toList();
    }

    @Test
    void allIsWell() throws Exception {
        try (var dns = new ScriptedNames();
                var server = new ScriptedMailServer()) {
            dns.text("news.paper.example", "v=spf1 ip4:192.0.2.7", " -all");
            dns.text("news.paper.example", "some-site-verification=1");
            var record = DKIM.record();
            dns.text(DKIM.recordName(), record.substring(0, 200), record.substring(200));
            dns.text("_dmarc.paper.example", "v=DMARC1; p=quarantine");
            var settings = settings("https://paper.example", DKIM, server.address());
            var findings = MailDoctor.examine(settings, dns.names());
            assertThat(seen(findings))
                    .containsExactly(
                            "FINE links", "FINE SPF", "FINE DKIM", "FINE DMARC", "FINE server");
            assertThat(findings.get(1).says())
                    .isEqualTo("news.paper.example: v=spf1 ip4:192.0.2.7 -all");
        }
    }

    @Test
    void nothingIsThere() throws Exception {
        try (var dns = new ScriptedNames()) {
            var nowhere = new MailServer("127.0.0.1", 1, false);
            var findings =
                    MailDoctor.examine(
                            settings("http://paper.example", DKIM, nowhere), dns.names());
            assertThat(seen(findings))
                    .containsExactly(
                            "DOUBTFUL links",
                            "DOUBTFUL SPF",
                            "WRONG DKIM",
                            "DOUBTFUL DMARC",
                            "WRONG server");
            assertThat(findings.get(2).says())
                    .contains("post._domainkey.news.paper.example")
                    .contains(DKIM.record());
        }
    }

    @Test
    void recordsThatDoHarm() throws Exception {
        try (var dns = new ScriptedNames();
                var server = new ScriptedMailServer()) {
            dns.text("news.paper.example", "v=spf1 +all");
            dns.text(DKIM.recordName(), "v=DKIM1; k=rsa; p=MIIBIjANBgkq");
            dns.text("_dmarc.news.paper.example", "v=DMARC1; p=none");
            dns.text("_dmarc.news.paper.example", "v=DMARC1; p=reject");
            var settings = settings("https://paper.example", DKIM, server.address());
            assertThat(seen(MailDoctor.examine(settings, dns.names())))
                    .containsExactly(
                            "FINE links", "WRONG SPF", "WRONG DKIM", "WRONG DMARC", "FINE server");
            dns.text("news.paper.example", "v=spf1 -all");
            var unsigned = settings("https://paper.example", null, server.address());
            assertThat(MailDoctor.examine(unsigned, dns.names()))
                    .anySatisfy(f -> assertThat(f.says()).contains("2 records"))
                    .anySatisfy(f -> assertThat(f.says()).contains("not signed"));
        }
    }

    @Test
    void reverseNames() throws Exception {
        try (var dns = new ScriptedNames()) {
            // Nobody listens at these addresses, which are for documents only.
            dns.address("mail.paper.example", "192.0.2.7");
            dns.pointer("7.2.0.192.in-addr.arpa", "mail.paper.example");
            assertThat(dns.names().addresses("mail.paper.example")).containsExactly("192.0.2.7");
            assertThat(dns.names().names(java.net.InetAddress.getByName("192.0.2.7")))
                    .containsExactly("mail.paper.example");
            assertThat(dns.names().texts("nobody.example")).isEmpty();
        }
    }

    @Test
    void aTestIsSentSigned() throws Exception {
        try (var server = new ScriptedMailServer()) {
            var settings = settings("https://paper.example", DKIM, server.address());
            var reader = MailAddress.parse("ada@reader.example");
            assertThat(MailDoctor.test(settings, reader, Instant.now()).level())
                    .isEqualTo(Level.FINE);
            assertThat(server.taken())
                    .singleElement()
                    .satisfies(taken ->
                            assertThat(taken.text())
                                    .contains("DKIM-Signature:")
                                    .contains("Auto-Submitted: auto-generated")
                                    .contains("https://paper.example"));
            server.answer("RCPT ada@reader.example", "550 5.1.1 no such user");
            assertThat(MailDoctor.test(settings, reader, Instant.now()))
                    .satisfies(f -> assertThat(f.level()).isEqualTo(Level.WRONG))
                    .satisfies(f -> assertThat(f.says()).contains("no such user"));
        }
    }
}
