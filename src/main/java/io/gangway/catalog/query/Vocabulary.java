package io.gangway.catalog.query;

import java.util.List;

/** What a search can ask for. */
public interface Vocabulary {

    /** The operators that can be answered, in the order to offer them. */
    List<Operator> operators();

    /** The values that occur with an operator for texts, in the order to offer them; empty where there are too many. */
    List<String> values(Operator operator);

    /** Whether anything that is searched has this text in it. */
    boolean occurs(String folded);
}
