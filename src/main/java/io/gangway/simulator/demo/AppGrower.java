package io.gangway.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes believable apps, one after the other, out of a seed. Not thread-safe: one grower per site. */
final class AppGrower {

    private static final Duration OLDEST = Duration.ofDays(5 * 365L);

    /** On larger sites a number tells the apps apart, as there are only so many words. */
    private static final int FEW = 2_000;

    private final SplittableRandom random;
    private final Instant now;
    private final List<DemoStream> streams;

    AppGrower(long seed, Instant now) {
        this.random = new SplittableRandom(seed);
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.streams = Vocabulary.DEPARTMENTS.stream()
                .map(department -> new DemoStream(uuid(), department.stream()))
                .toList();
    }

    List<DemoStream> streams() {
        return streams;
    }

    DemoApp grow(int index) {
        int department = random.nextInt(streams.size());
        Instant created = now.minus(ago(OLDEST));
        Instant modified = created.plus(upTo(Duration.between(created, now)));
        boolean published = !oneIn(6);
        Optional<Instant> publishTime =
                published ? Optional.of(created.plus(upTo(Duration.between(created, modified)))) : Optional.empty();
        Optional<Peculiar> peculiar = Peculiar.at(index);
        return new DemoApp(
                uuid(),
                peculiar.map(Peculiar::title)
                        .orElseGet(() -> index < FEW ? name(department) : name(department) + " " + index),
                peculiar.map(Peculiar::description).orElseGet(() -> description(department)),
                pick(DemoUsers.AUTHORS).key(),
                published ? Optional.of(streams.get(department)) : Optional.empty(),
                created,
                modified,
                publishTime,
                reloaded(created),
                (long) Math.exp(random.nextDouble(10, 21)),
                oneIn(3) ? Optional.empty() : Optional.of(pick(Vocabulary.PICTURES)),
                oneIn(3) ? Optional.of(oneIn(4)) : Optional.empty(),
                oneIn(3) ? Optional.of(oneIn(8)) : Optional.empty(),
                oneIn(2) ? Optional.of(oneIn(10) ? "DATA_PREPARATION" : "ANALYTICS") : Optional.empty());
    }

    private String name(int department) {
        Vocabulary.Department words = Vocabulary.DEPARTMENTS.get(department);
        String subject = pick(words.subjects());
        return switch (random.nextInt(6)) {
            case 0 -> subject;
            case 1, 2 -> subject + " – " + pick(words.places());
            case 3 -> subject + " " + pick(Vocabulary.KINDS);
            case 4 -> subject + " " + pick(Vocabulary.KINDS) + ", " + pick(words.places());
            default -> pick(words.places()) + ": " + subject + " " + (2021 + random.nextInt(6));
        };
    }

    private String description(int department) {
        if (oneIn(4)) {
            return "";
        }
        return pick(Vocabulary.SENTENCES)
                .formatted(pick(Vocabulary.DEPARTMENTS.get(department).subjects()), pick(Vocabulary.RHYTHMS));
    }

    /** Most apps reload every night; one in eight has gone stale, one in twelve was never reloaded. */
    private Optional<Instant> reloaded(Instant created) {
        if (oneIn(12)) {
            return Optional.empty();
        }
        Instant when = now.minus(ago(oneIn(8) ? Duration.ofDays(700) : Duration.ofHours(30)));
        return Optional.of(when.isBefore(created) ? created : when);
    }

    /** Up to the given time, with the recent past more likely than the distant one. */
    private Duration ago(Duration longest) {
        double share = random.nextDouble();
        return Duration.ofMillis((long) (longest.toMillis() * share * share));
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private UUID uuid() {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
