package io.gangway.web;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.Locale;

/**
 * What browsers mean by a site: scheme and registrable domain. Pages of one site share their cookies with frames of it; for
 * frames of another site cookies are kept apart, if they are kept at all.
 *
 * @param domain a host that has no registrable domain, such as an IP address, is a site of its own
 */
record Site(String scheme, String domain) {

    static Site of(URI address) {
        return of(address.getScheme().toLowerCase(Locale.ROOT), address.getHost());
    }

    static Site of(String scheme, String host) {
        return new Site(scheme, registrable(host.toLowerCase(Locale.ROOT)));
    }

    /** Whether nobody can own this domain as a whole, because strangers register their names directly below it. */
    static boolean isPublicSuffix(String domain) {
        return InternetDomainName.isValid(domain)
                && InternetDomainName.from(domain).isPublicSuffix();
    }

    private static String registrable(String host) {
        if (InetAddresses.isUriInetAddress(host)) {
            return host;
        }
        if (InternetDomainName.isValid(host) && InternetDomainName.from(host).hasPublicSuffix()) {
            InternetDomainName name = InternetDomainName.from(host);
            return name.isPublicSuffix() ? host : name.topPrivateDomain().toString();
        }
        return belowTheLastLabel(host);
    }

    /** Browsers' rule for suffixes that the list does not have, as of intranets: the last label is the suffix. */
    private static String belowTheLastLabel(String host) {
        int last = host.lastIndexOf('.');
        return last < 0 ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
