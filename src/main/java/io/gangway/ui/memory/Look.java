package io.gangway.ui.memory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** How a list is shown. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Look(boolean cards, boolean dense) {

    public static final Look USUAL = new Look(false, false);

    public Look withCards(boolean areCards) {
        return new Look(areCards, dense);
    }

    public Look withDense(boolean isDense) {
        return new Look(cards, isDense);
    }
}
