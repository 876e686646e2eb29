package fr.relais.candidate.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Resolves hosts, and tells public addresses from others. The address that was looked at is the one that is connected
 * to, so that a name which answers differently the second time gains nothing.
 */
@ApplicationScoped
class Addresses {
    /** The first address of a host, once all of them are public. */
    InetAddress resolve(String host) throws FetchFailure {
        try {
            var found = InetAddress.getAllByName(host);
            for (var address : found) {
                if (!isPublic(address)) {
                    throw new FetchFailure(FetchFailure.Reason.PRIVATE, "the host is not a public one");
                }
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw new FetchFailure(FetchFailure.Reason.UNREACHABLE, "the host has no address");
        }
    }

    boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress())
                && (address instanceof Inet4Address four ? isPublic(four) : isPublic((Inet6Address) address));
    }

    // blocks of RFC 6890 that Java does not know as private
    private static boolean isPublic(Inet4Address address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0)
                && !(first == 198 && (second == 18 || second == 19 || second == 51))
                && !(first == 203 && second == 0);
    }

    // 2000::/3 is what is given out; within it 2001::/23 and 2002::/16 carry other addresses inside
    private static boolean isPublic(Inet6Address address) {
        var bytes = address.getAddress();
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        return first >>> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xDB8));
    }
}
