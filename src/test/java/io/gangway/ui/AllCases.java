package io.gangway.ui;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every shape that a sealed hierarchy of records can take, so that a case added to it is tested without a word. */
final class AllCases {
    /** HTTP statuses of refused handshakes, and error numbers of the engine. */
    private static final List<Object> NUMBERS = List.of(-1, 0, 15, 400, 401, 403, 404, 418, 503, 5000);

    private AllCases() {}

    static <T> Stream<T> of(Class<T> type) {
        return shapes(type).map(type::cast);
    }

    private static Stream<Object> shapes(Type type) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic
            when generic.getRawType() == Optional.class ->
                Stream.concat(
                        shapes(generic.getActualTypeArguments()[0]).map(Optional::of), Stream.of(Optional.empty()));
            case ParameterizedType generic when generic.getRawType() == List.class -> Stream.of(List.of());
            case ParameterizedType generic -> shapes(generic.getRawType());
            case TypeVariable<?> ignored -> Stream.of("anything");
            default -> throw new IllegalArgumentException("No samples of " + type);
        };
    }

    private static Stream<Object> plain(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(AllCases::shapes);
        }
        return type.isRecord() ? records(type) : simple(type).stream();
    }

    private static List<Object> simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "boolean" -> List.of(true, false);
            case "int" -> NUMBERS;
            case "long" -> List.of(64L << 20);
            case "String" -> List.of("sense.example.com");
            case "Duration" -> List.of(Duration.ofSeconds(30));
            case "Instant" -> List.of(Instant.EPOCH);
            default -> throw new IllegalArgumentException("No samples of " + type);
        };
    }

    private static Stream<Object> records(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        List<List<Object>> arguments = List.of(List.of());
        for (Type parameter : constructor.getGenericParameterTypes()) {
            List<Object> samples = shapes(parameter).toList();
            arguments = arguments.stream()
                    .flatMap(before -> samples.stream().map(sample -> with(before, sample)))
                    .toList();
        }
        return arguments.stream().map(sample -> make(constructor, sample));
    }

    private static List<Object> with(List<Object> before, Object next) {
        List<Object> longer = new ArrayList<>(before);
        longer.add(next);
        return longer;
    }

    private static Object make(Constructor<?> constructor, List<Object> arguments) {
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
