package io.gangway.qlik.proxy;

/**
 * Whom an app belongs to.
 *
 * @param directory the user directory; empty where Qlik did not tell
 * @param id the user's id in it; empty where Qlik did not tell
 * @param name for people; empty where Qlik did not tell
 */
public record HubOwner(String directory, String id, String name) {

    /** {@code DIRECTORY\id}, as Qlik's own pages write it. */
    public String account() {
        return directory.isEmpty() || id.isEmpty() ? id : directory + "\\" + id;
    }

    /** The name; where there is none, the account. */
    public String label() {
        return name.isBlank() ? account() : name;
    }
}
