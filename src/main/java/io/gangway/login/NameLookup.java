package io.gangway.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** What a host name stands for, as this machine sees it. Blocks. */
@FunctionalInterface
public interface NameLookup {

    /** As every connection of this machine looks names up. */
    NameLookup SYSTEM = host -> {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    };

    /** All addresses of a host; none where the name is unknown. */
    List<String> addresses(String host);
}
