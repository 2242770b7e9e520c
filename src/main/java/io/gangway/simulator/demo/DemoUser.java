package io.gangway.simulator.demo;

import java.util.Locale;

/**
 * Somebody with a Qlik user directory entry.
 *
 * @param name the display name, in any script
 * @param sight which apps this user may see
 */
public record DemoUser(String directory, String id, String name, Sight sight) {

    /** {@code DOMAIN\\user}, as it is typed into Qlik's form. */
    public String account() {
        return directory + "\\" + id;
    }

    /** Qlik compares directory and id without case. */
    public boolean isNamed(String directory, String id) {
        return this.directory.equalsIgnoreCase(directory) && this.id.equalsIgnoreCase(id);
    }

    public boolean isAnonymous() {
        return directory.equals("NONE");
    }

    public boolean maySee(DemoApp app) {
        return switch (sight) {
            case Sight.Everything everything -> true;
            case Sight.StreamsAndOwnWork some ->
                app.stream()
                        .map(stream -> some.streams().contains(stream.name()))
                        .orElseGet(() -> app.owner().equals(key()));
        };
    }

    /** Two spellings of one account have the same key. */
    public String key() {
        return account().toUpperCase(Locale.ROOT);
    }
}
