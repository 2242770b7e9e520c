package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;

import io.gangway.login.SignInProblem.TooManyRounds;

/** Rules of causes that show in the sign-in page which Qlik names. */
final class SignInWays {

    private SignInWays() {}

    static Judgement onInternalHost(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.onForeignHosts().and(pages.onInternalMachines())).naming(pages.foreignHost());
    }

    static Judgement onForeignHost(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.onForeignHosts().unless(pages.onInternalMachines()))
                .naming(pages.foreignHost());
    }

    /** Over http the session cookie has another name, so a session made there is none here: qlik-protocol.md, 4.5. */
    static Judgement httpHttpsMix(Story story) {
        boolean secure = story.setUp().server().root().getScheme().equals("https");
        Clues inVain = story.tickets().refused().or(story.tickets().forgotten());
        Clues httpCookies = secure ? story.server().sessionCookies(SignInWays::isOfHttp) : Clues.NONE;
        return likely(httpCookies.and(inVain))
                .against(story.server().connectedWith(SignInWays::isOfHttp))
                .orElse(likely(
                        story.signInPages().withAnotherScheme().and(inVain.or(story.stoppedBy(TooManyRounds.class)))));
    }

    /** Also the name of all session cookies where TLS ends before Qlik, and then nothing is wrong. */
    private static boolean isOfHttp(String cookieName) {
        return cookieName.endsWith("-HTTP");
    }

    static Judgement otherVirtualProxy(Story story) {
        SignInPages pages = story.signInPages();
        return certain(pages.ofAnotherVirtualProxy()
                        .and(story.tickets().refused().or(story.stoppedBy(TooManyRounds.class))))
                .naming(pages.prefix());
    }

    /** Only for who never came back with a ticket: whoever did could use the form. */
    static Judgement wrongModule(Story story) {
        Clues formInVain = story.signInPages()
                .withFormForWindows()
                .and(story.stoppedBy(TooManyRounds.class))
                .unless(story.tickets().came());
        return likely(formInVain.and(story.redirectsInEarnest())).orElse(possible(formInVain));
    }
}
