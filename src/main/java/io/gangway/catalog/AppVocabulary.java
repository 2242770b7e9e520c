package io.gangway.catalog;

import io.gangway.catalog.query.Operator;
import io.gangway.catalog.query.Vocabulary;
import io.gangway.catalog.text.Folding;
import io.gangway.qlik.engine.StreamRef;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a search of a catalogue can ask for. */
final class AppVocabulary implements Vocabulary {

    private final List<String> streams;
    private final List<String> owners;
    private final List<String> tags;

    AppVocabulary(List<App> apps, Streams streams) {
        this.streams = ordered(streams.all().stream().map(StreamRef::name));
        owners = ordered(apps.stream().map(app -> app.extras().owner()));
        tags = ordered(apps.stream().flatMap(app -> app.extras().tags().stream()));
    }

    /** Owners and tags only where Qlik told some. */
    @Override
    public Set<Operator> operators() {
        Set<Operator> operators = EnumSet.allOf(Operator.class);
        if (owners.isEmpty()) {
            operators.remove(Operator.OWNER);
        }
        if (tags.isEmpty()) {
            operators.remove(Operator.TAG);
        }
        return operators;
    }

    @Override
    public List<String> values(Operator operator) {
        return switch (operator) {
            case STREAM -> streams;
            case OWNER -> owners;
            case TAG -> tags;
            case NAME, DESCRIPTION, ID, IS, RELOAD, MODIFIED, PUBLISHED -> List.of();
        };
    }

    private static List<String> ordered(Stream<String> values) {
        return values.filter(value -> !value.isBlank())
                .distinct()
                .sorted(Comparator.comparing(Folding::fold).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
