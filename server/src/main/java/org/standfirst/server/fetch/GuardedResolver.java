package org.standfirst.server.fetch;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves a host once, for one connection, and hands on only addresses that may be connected to.
 * The connection is made to exactly these, so that a name which resolves differently a moment later
 * gains nothing.
 */
final class GuardedResolver implements DnsResolver {

    /** More addresses than these are not tried: each may take the whole time to connect. */
    private static final int MOST_ADDRESSES = 2;

    private final AddressGuard guard;

    GuardedResolver(AddressGuard guard) {
        this.guard = guard;
    }

    /** All addresses of the host are inside. */
    static final class InsideAddress extends UnknownHostException {
        InsideAddress(String host, InetAddress address) {
            super(
                    host
                            + " is inside our own network ("
                            + address.getHostAddress()
                            + "); allowed-hosts in the settings can allow it");
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(permitted(host, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return permitted(host, 0);
    }

    private InetAddress[] permitted(String host, int port) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        var permitted =
                Arrays.stream(all)
                        .filter(address -> guard.permits(host, port, address))
                        .limit(MOST_ADDRESSES)
                        .toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new InsideAddress(host, all[0]);
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
