package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Verdict.certain;
import static io.gangway.doctor.diagnosis.Verdict.likely;

import io.gangway.login.SignInProblem.TooManyRounds;

/** Rules of causes that show in the sign-in page which Qlik names. */
final class SignInWays {

    private SignInWays() {}

    static Verdict onInternalHost(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.onForeignHosts().and(pages.onInternalMachines())).naming(pages.foreignHost());
    }

    static Verdict onForeignHost(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.onForeignHosts().unless(pages.onInternalMachines()))
                .naming(pages.foreignHost());
    }

    /** Over http the session cookie has another name, so a session made there is none here: qlik-protocol.md, 4.5. */
    static Verdict httpHttpsMix(Story story) {
        boolean secure = story.setUp().server().root().getScheme().equals("https");
        Clues httpCookies = secure ? story.server().sessionCookies(name -> name.endsWith("-HTTP")) : Clues.NONE;
        return certain(httpCookies)
                .orElse(likely(story.signInPages()
                        .withAnotherScheme()
                        .and(story.tickets()
                                .refused()
                                .or(story.tickets().forgotten())
                                .or(story.stoppedBy(TooManyRounds.class)))));
    }

    static Verdict otherVirtualProxy(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.ofAnotherVirtualProxy()
                        .and(story.tickets().refused().or(story.stoppedBy(TooManyRounds.class))))
                .naming(pages.prefix());
    }

    /** Only for who never came back with a ticket: whoever did could use the form. */
    static Verdict wrongModule(Story story) {
        SignInPages pages = story.signInPages();
        return likely(pages.withForm()
                .and(pages.forBrowsersOnWindows())
                .and(story.stoppedBy(TooManyRounds.class))
                .unless(story.tickets().came()));
    }
}
