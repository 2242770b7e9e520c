package io.gangway.simulator.demo;

import java.util.List;
import java.util.Optional;

/** The people who can sign in to the simulated site. */
public final class DemoUsers {

    /** The password of every demo user; the sign-in page shows it. */
    public static final String PASSWORD = "gangway";

    public static final DemoUser ANNA = new DemoUser("GANGWAY", "anna", "Anna Lindström", Sight.everything());
    public static final DemoUser KENJI =
            new DemoUser("GANGWAY", "kenji", "田中 健二", Sight.streams("Everyone", "Finance", "日本支社"));
    public static final DemoUser OLENA = new DemoUser(
            "GANGWAY",
            "olena",
            "Олена Шевченко",
            Sight.streams("Everyone", "Sales", "Marketing", "Supply Chain", "HR"));
    public static final DemoUser NIKOS = new DemoUser("PARTNER", "nikos", "Νίκος Παπαδόπουλος", Sight.ownWorkOnly());
    public static final DemoUser LAYLA = new DemoUser("PARTNER", "layla", "ليلى حداد", Sight.streams("Not yet opened"));

    private static final List<DemoUser> ALL = List.of(ANNA, KENJI, OLENA, NIKOS, LAYLA);

    /** Those who own unpublished work. */
    static final List<DemoUser> AUTHORS = List.of(ANNA, OLENA, NIKOS);

    private DemoUsers() {}

    public static List<DemoUser> all() {
        return ALL;
    }

    public static Optional<DemoUser> find(String directory, String id) {
        return ALL.stream().filter(user -> user.isNamed(directory, id)).findFirst();
    }

    /** The user of {@code DOMAIN\\user}. */
    public static Optional<DemoUser> find(String account) {
        int slash = account.indexOf('\\');
        return slash < 0 ? Optional.empty() : find(account.substring(0, slash), account.substring(slash + 1));
    }

    /** A ticket may be asked for anybody: whoever is not a demo user exists, and sees nothing. */
    public static DemoUser findOrStranger(String directory, String id) {
        return find(directory, id).orElseGet(() -> new DemoUser(directory, id, id, Sight.ownWorkOnly()));
    }

    /** Somebody who did not sign in. */
    public static DemoUser anonymous(String guid) {
        return new DemoUser("NONE", "anonymous" + guid, "Anonymous", Sight.streams("Everyone"));
    }

    /** What a user sees, in a few words for the sign-in page. */
    public static String glimpse(DemoUser user) {
        return switch (user.sight()) {
            case Sight.Everything everything -> "sees every app";
            case Sight.StreamsAndOwnWork some when user.equals(LAYLA) -> "sees no app at all";
            case Sight.StreamsAndOwnWork some when some.streams().isEmpty() -> "has only personal work";
            case Sight.StreamsAndOwnWork some -> "sees " + some.streams().size() + " streams";
        };
    }
}
