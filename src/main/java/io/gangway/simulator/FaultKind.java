package io.gangway.simulator;

import java.util.function.Function;

/**
 * One row of the {@link FaultCatalog}.
 *
 * @param form of what follows the name, for people: {@code =<time>}; empty for a mere switch
 * @param example of it: {@code =5s}
 * @param sentence what the fault does
 */
record FaultKind(
        Class<? extends Fault> type,
        String name,
        String form,
        String example,
        String sentence,
        Function<String, ? extends Fault> read,
        Function<Fault, String> write) {

    static <F extends Fault> FaultKind of(Class<F> type, String name, Parameter<F> parameter, String sentence) {
        return new FaultKind(
                type, name, parameter.form(), parameter.example(), sentence, parameter.read(), fault -> parameter
                        .write()
                        .apply(type.cast(fault)));
    }

    static FaultKind of(Fault fault, String name, String sentence) {
        return of(fault, name, Parameter.none(fault), sentence);
    }

    private static FaultKind of(Fault fault, String name, Parameter<Fault> parameter, String sentence) {
        return new FaultKind(fault.getClass(), name, "", "", sentence, parameter.read(), parameter.write());
    }

    /** @param tail what follows the name, with its equals sign or colon */
    Fault parse(String tail) {
        try {
            return read.apply(tail);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "\"" + name + tail + "\" is not " + name + form + ": " + wrong.getMessage(), wrong);
        }
    }

    String text(Fault fault) {
        return name + write.apply(fault);
    }
}
