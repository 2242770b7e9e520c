package io.gangway.catalog;

import io.gangway.catalog.query.Operator;
import io.gangway.catalog.query.Vocabulary;
import io.gangway.catalog.text.Folding;
import io.gangway.qlik.engine.StreamRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a search of a catalogue can ask for. */
final class AppVocabulary implements Vocabulary {

    private final String[] texts;
    private final Map<Operator, List<String>> values = new LinkedHashMap<>();

    /** Owners, tags and properties only where Qlik told some. A property whose name is an operator of any list gives way to it. */
    AppVocabulary(FacetIndex facets, String[] texts) {
        this.texts = texts;
        List<Operator.Known> ofAnyList = List.of(Operator.Known.values());
        ofAnyList.forEach(operator -> values.put(operator, List.of()));
        values.put(
                Operator.Known.STREAM, ordered(facets.streams().all().stream().map(StreamRef::name)));
        put(Operator.Known.OWNER, facets, Label.Known.OWNER);
        put(Operator.Known.TAG, facets, Label.Known.TAG);
        for (Label label : facets.labels()) {
            if (label instanceof Label.Property(var name)) {
                Operator.Property.named(name)
                        .filter(property ->
                                Operator.of(property.keyword(), ofAnyList).isEmpty())
                        .filter(property ->
                                Operator.of(property.keyword(), values.keySet()).isEmpty())
                        .ifPresent(property -> put(property, facets, label));
            }
        }
    }

    @Override
    public List<Operator> operators() {
        return List.copyOf(values.keySet());
    }

    @Override
    public List<String> values(Operator operator) {
        return values.getOrDefault(operator, List.of());
    }

    @Override
    public boolean occurs(String folded) {
        return Arrays.stream(texts).anyMatch(text -> text.contains(folded));
    }

    private void put(Operator operator, FacetIndex facets, Label label) {
        List<String> known = ordered(facets.values(label).stream());
        if (known.isEmpty()) {
            values.remove(operator);
        } else {
            values.put(operator, known);
        }
    }

    private static List<String> ordered(Stream<String> values) {
        return values.filter(value -> !value.isBlank())
                .distinct()
                .sorted(Comparator.comparing(Folding::fold).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
