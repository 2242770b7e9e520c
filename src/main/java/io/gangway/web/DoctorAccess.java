package io.gangway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Who may use the doctor's page: it tells what a server looks like from here. */
public enum DoctorAccess {
    /** Browsers on this very machine, not through a proxy. */
    LOCAL,
    EVERYBODY,
    OFF;

    public boolean allows(HttpServletRequest request) {
        return switch (this) {
            case LOCAL -> isLocal(request);
            case EVERYBODY -> true;
            case OFF -> false;
        };
    }

    /** As it is written in the settings. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What this comes to in a Gangway that believes forwarding headers: it is behind a proxy, so nobody is local, and anybody
     * could claim to be.
     */
    DoctorAccess believingForwardingHeaders() {
        return this == LOCAL ? OFF : this;
    }

    /**
     * A reverse proxy on this machine makes everybody look local, but as a rule says so. The name keeps away pages of other
     * sites whose host name was made to mean this machine.
     */
    private static boolean isLocal(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean isLoopback = address != null
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
        return isLoopback
                && PublicAddress.isLoopback(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
