package io.gangway.qlik.engine;

import java.util.Optional;

/**
 * Who Qlik says the session belongs to.
 *
 * @param directory the user directory; {@code NONE} for anonymous users
 * @param id the user's id in it
 */
public record QlikUser(String directory, String id) {

    /** Reads the engine's answer to {@code GetAuthenticatedUser}: {@code UserDirectory=QT; UserId=tester}. */
    static Optional<QlikUser> parse(String text) {
        String directory = "";
        String id = "";
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            if (name.equalsIgnoreCase("UserDirectory")) {
                directory = value;
            } else if (name.equalsIgnoreCase("UserId")) {
                id = value;
            }
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new QlikUser(directory, id));
    }

    /** Whether the virtual proxy let the browser in without a sign-in: qlik-protocol.md, 1.3. */
    public boolean isAnonymous() {
        return directory.equalsIgnoreCase("NONE") && id.startsWith("anonymous");
    }

    /** {@code DIRECTORY\id}, as Qlik's own pages write it. */
    public String qualifiedName() {
        return directory.isEmpty() ? id : directory + "\\" + id;
    }
}
