package io.gangway.doctor.diagnosis;

import io.gangway.login.SignInProblem;
import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.Notification;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a story tells of the sign-in pages that Qlik named. Only the last one counts. */
record SignInPages(Story story) {

    private static final String FORMS = "internal_forms_authentication";
    private static final String INTERNAL = "/internal_";

    /** A page on a host that Gangway was not told to trust. */
    Clues onForeignHosts() {
        return story.all(Observation.ForeignSignIn.class, foreign -> true)
                .or(story.stoppedBy(SignInProblem.ForeignLoginHost.class));
    }

    /** That host is one of Qlik's own machines: its page is Qlik's own, or its name has no domain. */
    Clues onInternalMachines() {
        Clues names = story.all(Observation.ForeignSignIn.class, foreign -> isInternal(foreign.host()));
        return names.or(last(page -> page.path().contains(INTERNAL) && !isQliks(page.host())));
    }

    Optional<Detail> foreignHost() {
        return story.events().reversed().stream()
                .flatMap(timed -> timed.observation() instanceof Observation.ForeignSignIn(var host)
                        ? Optional.of(host).stream()
                        : Optional.<String>empty().stream())
                .findFirst()
                .or(() -> lastPage().map(Page::host))
                .map(Detail.Host::new);
    }

    /** Qlik's page of another virtual proxy. */
    Clues ofAnotherVirtualProxy() {
        return last(page -> page.prefix()
                .filter(prefix -> !prefix.equals(story.setUp().server().prefix()))
                .isPresent());
    }

    Optional<Detail> prefix() {
        return lastPage().flatMap(Page::prefix).map(Detail.Prefix::new);
    }

    /** A page on Qlik's host, with http where Gangway uses https or the other way round. */
    Clues withAnotherScheme() {
        String ours = story.setUp().server().root().getScheme();
        return last(page -> isQliks(page.host()) && !page.scheme().equals(ours));
    }

    /** Qlik's form, for a browser for which Qlik's default pattern chooses Windows sign-in. */
    Clues withFormForWindows() {
        Clues onWindows = story.last(
                Observation.SocketTried.class, tried -> tried.userAgent().contains("Windows"));
        return last(page -> page.path().contains(FORMS)).and(onWindows);
    }

    private Clues last(Predicate<Page> condition) {
        return new Clues(lastPage()
                .filter(condition)
                .map(page -> List.of(page.namedBy()))
                .orElse(List.of()));
    }

    private Optional<Page> lastPage() {
        return story.events().reversed().stream()
                .flatMap(timed -> page(timed).stream())
                .findFirst();
    }

    private static Optional<Page> page(Timed timed) {
        if (timed.observation() instanceof Observation.SentToSignIn sent) {
            return Optional.of(new Page(timed, sent.scheme(), sent.host(), sent.path()));
        }
        return timed.observation() instanceof Observation.Notified(Notification.MustAuthenticate(var loginUri))
                ? loginUri.flatMap(SignInPages::parse)
                        .map(uri -> new Page(timed, uri.getScheme(), uri.getHost(), uri.getRawPath()))
                : Optional.empty();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() == null || uri.getScheme() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isQliks(String host) {
        return host.equalsIgnoreCase(story.setUp().server().host());
    }

    private boolean isInternal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return !name.contains(".") || name.endsWith(".local") || name.endsWith(".internal");
    }

    /** A sign-in page, without its query. */
    private record Page(Timed namedBy, String scheme, String host, String path) {

        /** Of the virtual proxy, which only Qlik's own pages show; empty for the default one. */
        Optional<String> prefix() {
            int internal = path.indexOf(INTERNAL);
            return internal < 0
                    ? Optional.empty()
                    : Optional.of(path.substring(0, internal).replaceAll("^/", ""));
        }
    }
}
