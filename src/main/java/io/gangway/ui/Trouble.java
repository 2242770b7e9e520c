package io.gangway.ui;

import io.gangway.qlik.WhoCanAct;
import java.util.List;

/**
 * Something that keeps a user from their apps, ready to be shown: the texts are {@code trouble.KEY.title} and
 * {@code trouble.KEY.text} of the message bundle.
 *
 * @param arguments of both texts
 * @param remedy what the page offers
 */
record Trouble(String key, List<Object> arguments, Remedy remedy, WhoCanAct whoCanAct) {

    Trouble(String key, Remedy remedy, WhoCanAct whoCanAct, Object... arguments) {
        this(key, List.of(arguments), remedy, whoCanAct);
    }

    String titleKey() {
        return "trouble." + key + ".title";
    }

    String textKey() {
        return "trouble." + key + ".text";
    }

    /** Whether somebody might ask for its causes; what a user has just done themselves needs no explanation. */
    boolean hasCauses() {
        return !equals(Troubles.SIGNED_OUT) && !equals(Troubles.FORGOTTEN);
    }

    /** Whether it is mostly what the user wanted, here or in another tab: no reason for a warning. */
    boolean isWished() {
        return !hasCauses() || equals(Troubles.SIGNED_OUT_ELSEWHERE);
    }

    /** Whether the tab may go on by itself once another tab of the browser has signed in. */
    boolean isMendedBySignIn() {
        return remedy == Remedy.SIGN_IN || remedy == Remedy.SIGN_IN_AGAIN;
    }

    /** The button on the page. */
    enum Remedy {
        TRY_AGAIN("action.try-again"),
        SIGN_IN("action.sign-in"),
        SIGN_IN_AGAIN("action.sign-in-again");

        private final String textKey;

        Remedy(String textKey) {
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }
}
