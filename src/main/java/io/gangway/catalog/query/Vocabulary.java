package io.gangway.catalog.query;

import java.util.List;
import java.util.Set;

/** What a search can ask for, for completing it. */
public interface Vocabulary {

    /** The operators that can be answered. */
    Set<Operator> operators();

    /** The values that occur with an operator for texts, in the order to offer them; empty where there are too many. */
    List<String> values(Operator operator);
}
