package io.gangway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.FacetValue.Feature;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.catalog.FacetValue.ReloadAge;
import io.gangway.catalog.text.Folding;
import io.gangway.qlik.engine.StreamRef;
import java.text.Collator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many lists and queries, each compared with looking at all apps one by one in the plainest way. */
class RandomCatalogTest {

    private static final List<String> WORDS = List.of("Sales", "Zürich", "Straße", "Stock", "sa", "売上", "West-Ost");
    private static final List<String> STREAMS = List.of("", "Sales", "Finance", "Stock");
    private static final List<FacetValue> VALUES = Stream.concat(
                    FacetValue.FIXED.stream(),
                    Stream.of(InStream.PERSONAL, new InStream("id of Sales"), new InStream("id of Finance")))
            .toList();

    @Test
    void selectionAndCountsAreWhatLookingAtEachAppFinds() {
        Random random = new Random(2026);
        for (int round = 0; round < 400; round++) {
            Catalog apps = randomCatalog(random);
            List<String> words = randomWords(random, random.nextInt(3));
            Filters filters = new Filters(IntStream.range(0, random.nextInt(5))
                    .mapToObj(choice -> VALUES.get(random.nextInt(VALUES.size())))
                    .collect(Collectors.toSet()));
            boolean negated = random.nextInt(4) == 0;
            String text =
                    words.stream().map(word -> negated ? "-" + word : word).collect(Collectors.joining(" "));

            Selection selection = apps.select(AppQuery.ALL.withText(text).withFilters(filters), Samples.READER);

            Predicate<App> answers = app -> words.stream().allMatch(word -> negated != has(app, word));
            assertThat(ids(selection))
                    .as("'%s' with %s", text, filters)
                    .isEqualTo(ids(apps.apps().stream().filter(answers).filter(app -> passes(app, filters))));
            for (FacetValue value : VALUES) {
                Filters others = filters.without(value.facet()).with(value);
                assertThat(selection.facets().of(value))
                        .as("%s of '%s' with %s", value, text, filters)
                        .isEqualTo((int) apps.apps().stream()
                                .filter(answers)
                                .filter(app -> passes(app, others))
                                .count());
            }
        }
    }

    @Test
    void firstAppsAreTheUppermostOfTheSelection() {
        Random random = new Random(1903);
        for (int round = 0; round < 100; round++) {
            Catalog apps = randomCatalog(random);
            AppQuery query = AppQuery.ALL.withText(String.join(" ", randomWords(random, random.nextInt(2))));

            assertThat(apps.first(5, query, Samples.READER))
                    .isEqualTo(apps.select(query, Samples.READER).page(0, 5).toList());
        }
    }

    @Test
    void orderIsThatOfSortingAllAppsByFitnessAndName() {
        Random random = new Random(1753);
        Collator collator = Collation.of(Locale.ENGLISH);
        for (int round = 0; round < 300; round++) {
            Catalog apps = randomCatalog(random);
            List<String> words = randomWords(random, 1 + random.nextInt(2));
            List<App> expected = apps.apps().stream()
                    .filter(app -> words.stream().allMatch(word -> has(app, word)))
                    .sorted(Comparator.<App>comparingInt(app -> words.stream()
                                    .mapToInt(word -> misfit(app, word))
                                    .sum())
                            .thenComparing(App::name, collator))
                    .toList();

            assertThat(apps.select(AppQuery.ALL.withText(String.join(" ", words)), Samples.READER)
                            .page(0, Integer.MAX_VALUE))
                    .as("%s", words)
                    .isEqualTo(expected);
        }
    }

    private static int misfit(App app, String typed) {
        String word = Folding.fold(typed);
        String name = Folding.fold(app.name());
        Pattern wordStart = Pattern.compile("(?<![\\p{L}\\p{Nd}])" + Pattern.quote(word));
        if (name.startsWith(word)) {
            return 0;
        } else if (name.contains(word)) {
            return wordStart.matcher(name).find() ? 1 : 2;
        }
        return Stream.of(app.description(), app.stream().map(StreamRef::name).orElse(""))
                        .anyMatch(text -> wordStart.matcher(Folding.fold(text)).find())
                ? 3
                : 4;
    }

    private static boolean has(App app, String word) {
        return Stream.of(
                        app.name(),
                        app.description(),
                        app.stream().map(StreamRef::name).orElse(""))
                .anyMatch(text -> Folding.fold(text).contains(Folding.fold(word)));
    }

    private static boolean passes(App app, Filters filters) {
        return Arrays.stream(ListFacet.values())
                .map(filters::of)
                .allMatch(chosen -> chosen.isEmpty() || chosen.stream().anyMatch(value -> is(app, value)));
    }

    private static boolean is(App app, FacetValue value) {
        return switch (value) {
            case InStream stream ->
                app.stream().map(InStream::of).orElse(InStream.PERSONAL).equals(stream);
            case FacetValue.Labelled ignored -> false;
            case FacetValue.Own ignored -> false;
            case ReloadAge.UNKNOWN -> false;
            case Kind.PUBLISHED -> app.stream().isPresent();
            case Kind.PERSONAL -> app.stream().isEmpty();
            case ReloadAge.TODAY -> isYoungerThan(app, Duration.ofHours(8));
            case ReloadAge.WEEK -> isYoungerThan(app, Duration.ofDays(7));
            case ReloadAge.MONTH -> isYoungerThan(app, Duration.ofDays(30));
            case ReloadAge.OLDER -> app.lastReload().isPresent() && !isYoungerThan(app, Duration.ofDays(30));
            case ReloadAge.NEVER -> app.lastReload().isEmpty();
            case Feature.SECTION_ACCESS -> app.entry().sectionAccess();
            case Feature.DIRECT_QUERY -> app.entry().directQuery();
            case Feature.DUPLICATE -> app.description().contains("of two");
        };
    }

    private static boolean isYoungerThan(App app, Duration age) {
        return app.lastReload()
                .filter(reload -> !reload.isBefore(Samples.NOW.minus(age)))
                .isPresent();
    }

    private static Catalog randomCatalog(Random random) {
        return AppEntry.catalog(IntStream.range(0, random.nextInt(40))
                .mapToObj(number -> randomApp(random, number))
                .flatMap(app -> random.nextInt(6) == 0
                        ? Stream.of(
                                app.about("one of two"), app.id(app.id() + "'").about("other of two"))
                        : Stream.of(app))
                .toArray(AppEntry[]::new));
    }

    private static AppEntry randomApp(Random random, int number) {
        AppEntry app = AppEntry.named(String.join(" ", randomWords(random, 2)) + number)
                .about(String.join(" ", randomWords(random, 3)))
                .in(STREAMS.get(random.nextInt(STREAMS.size())));
        AppEntry reloaded = random.nextInt(4) == 0 ? app : app.reloaded(Duration.ofHours(random.nextInt(1_000)));
        AppEntry guarded = random.nextInt(5) == 0 ? reloaded.withSectionAccess() : reloaded;
        return random.nextInt(5) == 0 ? guarded.withDirectQuery() : guarded;
    }

    private static List<String> randomWords(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
    }

    private static Set<String> ids(Selection selection) {
        return ids(selection.page(0, Integer.MAX_VALUE));
    }

    private static Set<String> ids(Stream<App> apps) {
        return apps.map(App::id).collect(Collectors.toSet());
    }
}
