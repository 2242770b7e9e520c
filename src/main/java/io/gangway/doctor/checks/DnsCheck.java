package io.gangway.doctor.checks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** All addresses of the host's name. */
final class DnsCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        String host = patient.server().host();
        try {
            String addresses = Arrays.stream(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            boolean isAddress = host.startsWith("[") || addresses.equals(host);
            return Found.of(isAddress ? Outcome.DNS_NO_NAME : Outcome.DNS_FOUND)
                    .with("host", host)
                    .with("addresses", addresses);
        } catch (UnknownHostException e) {
            return Found.of(Outcome.DNS_UNKNOWN).with("host", host);
        }
    }
}
