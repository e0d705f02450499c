package org.standfirst.server.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows which addresses are inside: this machine, its networks, the metadata service of a cloud,
 * and all that is not routed in the open Internet (the special-purpose registries of IANA, RFC
 * 6890). A feed can name any host, so an address is judged after it was resolved, when the
 * connection is made.
 */
final class AddressGuard {

    private static final List<Network> INSIDE =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32", // Azure's platform, though the address looks open
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");
    private static final Network OPEN_V6 = Network.of("2000::/3");
    private static final List<Network> INSIDE_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** The part of IPv6 through which NAT64 reaches IPv4: judged by the IPv4 address in it. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private final Set<String> hosts = new HashSet<>();
    private final List<Network> allowed;

    /**
     * @param allowedInside hosts, hosts with port, and networks
     * @throws IllegalArgumentException if a network is not written as one
     */
    AddressGuard(List<String> allowedInside) {
        allowed = allowedInside.stream().filter(AddressGuard::isNetwork).map(Network::of).toList();
        for (var entry : allowedInside) {
            if (!isNetwork(entry)) {
                hosts.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isNetwork(String entry) {
        return entry.contains("/");
    }

    /** Whether a connection may be made to {@code address}, to which {@code host} resolved. */
    boolean permits(String host, int port, InetAddress address) {
        if (!isInside(address)) {
            return true;
        }
        var name = host.toLowerCase(Locale.ROOT);
        var bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        var written = bare.contains(":") ? "[" + bare + "]" : bare;
        return hosts.contains(bare)
                || hosts.contains(written)
                || hosts.contains(written + ":" + port)
                || allowed.stream().anyMatch(network -> network.contains(address));
    }

    static boolean isInside(InetAddress address) {
        if (address instanceof Inet4Address) {
            return INSIDE.stream().anyMatch(network -> network.contains(address));
        }
        if (NAT64.contains(address)) {
            var bytes = address.getAddress();
            return isInside(v4(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return !OPEN_V6.contains(address)
                || INSIDE_V6.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress v4(byte[] bytes) {
        return InetAddress.ofLiteral(
                (bytes[0] & 0xFF)
                        + "."
                        + (bytes[1] & 0xFF)
                        + "."
                        + (bytes[2] & 0xFF)
                        + "."
                        + (bytes[3] & 0xFF));
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }

    /** All addresses that share the first bits. */
    private record Network(InetAddress start, int bits) {

        static Network of(String written) {
            int slash = written.indexOf('/');
            try {
                var start = InetAddress.ofLiteral(written.substring(0, slash).strip());
                int bits = Integer.parseInt(written.substring(slash + 1).strip());
                if (bits >= 0 && bits <= start.getAddress().length * 8) {
                    return new Network(start, bits);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("\"" + written + "\" is no network", e);
            }
            throw new IllegalArgumentException("\"" + written + "\" is no network");
        }

        boolean contains(InetAddress address) {
            var ours = start.getAddress();
            var theirs = address.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
