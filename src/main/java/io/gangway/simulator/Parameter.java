package io.gangway.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What follows a fault's name: how it reads, and how it is written.
 *
 * @param form for people: {@code =<time>}
 * @param example that can be read
 * @param read throws IllegalArgumentException with a sentence that may follow a colon
 */
record Parameter<T>(String form, String example, Function<String, T> read, Function<T, String> write) {

    private static final Pattern DURATION = Pattern.compile("(-?\\d{1,9})(ms|s|m|h)");

    static <T> Parameter<T> none(T only) {
        return new Parameter<>(
                "",
                "",
                text -> {
                    require(text.isEmpty(), "it takes no value");
                    return only;
                },
                unused -> "");
    }

    static Parameter<Duration> time(String example) {
        return new Parameter<>("<time>", example, Parameter::duration, Parameter::text);
    }

    static Parameter<Integer> number(String what, int example) {
        return new Parameter<>("<" + what + ">", String.valueOf(example), Parameter::count, String::valueOf);
    }

    static Parameter<String> word(String what, String example) {
        return new Parameter<>(
                "<" + what + ">",
                example,
                text -> {
                    require(text.matches("\\w+"), "a word is wanted");
                    return text;
                },
                text -> text);
    }

    static Parameter<String> text(String what, String example) {
        return new Parameter<>("<" + what + ">", example, text -> text, text -> text);
    }

    static <E extends Enum<E>> Parameter<E> oneOf(Class<E> type, E example) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return new Parameter<>(
                all.stream().map(Parameter::spelling).collect(Collectors.joining("|", "<", ">")),
                spelling(example),
                text -> all.stream()
                        .filter(each -> spelling(each).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not one of "
                                + all.stream().map(Parameter::spelling).collect(Collectors.joining(", ")))),
                Parameter::spelling);
    }

    /** After an equals sign, or whatever else stands between it and what comes before. */
    Parameter<T> after(String sign) {
        return new Parameter<>(
                sign + form,
                sign + example,
                text -> {
                    require(text.startsWith(sign), "a value is missing");
                    return read.apply(text.substring(sign.length()));
                },
                value -> sign + write.apply(value));
    }

    <F> Parameter<F> as(Function<T, F> make, Function<F, T> take) {
        return new Parameter<>(form, example, read.andThen(make), take.andThen(write));
    }

    /** Two values with a sign between them. */
    static <A, B, F> Parameter<F> pair(
            Parameter<A> first,
            String sign,
            Parameter<B> second,
            BiFunction<A, B, F> make,
            Function<F, A> takeFirst,
            Function<F, B> takeSecond) {
        return new Parameter<>(
                first.form + sign + second.form,
                first.example + sign + second.example,
                text -> {
                    int middle = text.indexOf(sign);
                    require(middle >= 0, "\"" + sign + "\" and a second value are missing");
                    return make.apply(
                            first.read.apply(text.substring(0, middle)),
                            second.read.apply(text.substring(middle + sign.length())));
                },
                fault ->
                        first.write.apply(takeFirst.apply(fault)) + sign + second.write.apply(takeSecond.apply(fault)));
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int count(String text) {
        require(text.matches("\\d{1,9}"), "a whole number is wanted");
        return Integer.parseInt(text);
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        require(parts.matches(), "a time is wanted, such as 250ms, 5s, 2m or 1h");
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static String text(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 60 != 0 || seconds == 0) {
            return seconds + "s";
        }
        return seconds % 3600 != 0 ? seconds / 60 + "m" : seconds / 3600 + "h";
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
