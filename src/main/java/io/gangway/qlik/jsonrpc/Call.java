package io.gangway.qlik.jsonrpc;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One request and how to read its answer.
 *
 * @param method name of the method
 * @param params a list, or a map by parameter name; anything that Jackson writes as an array or an object
 * @param members further members of the request object, such as {@code handle} and {@code delta} of the Qlik engine;
 *     written in their order
 * @param reader reads the result
 * @param limit the longest time from the start of the call, sending included, until its answer has been read
 * @param <T> what the result becomes
 */
public record Call<T>(
        String method, Object params, Map<String, Object> members, ResultReader<T> reader, Duration limit) {

    private static final Set<String> TAKEN = Set.of("jsonrpc", "id", "method", "params");

    public Call {
        if (method.isBlank()) {
            throw new IllegalArgumentException("A call needs a method");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A call needs a limit above zero, not " + limit);
        }
        for (String name : members.keySet()) {
            if (TAKEN.contains(name)) {
                throw new IllegalArgumentException("The protocol itself writes the member " + name);
            }
        }
        // Keeps the order, which Map.copyOf would not.
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A call without parameters and further members. */
    public static <T> Call<T> of(String method, ResultReader<T> reader, Duration limit) {
        return new Call<>(method, List.of(), Map.of(), reader, limit);
    }

    /** The method and the limit; parameters may hold anything and stay out. */
    @Override
    public String toString() {
        return method + " within " + limit;
    }
}
