package io.gangway.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --csrf on-strict} as {@link CsrfMode#ON_STRICT}. */
final class CsrfModeOption implements ITypeConverter<CsrfMode> {

    @Override
    public CsrfMode convert(String value) {
        return Arrays.stream(CsrfMode.values())
                .filter(mode -> spelling(mode).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(CsrfMode.values())
                                .map(CsrfModeOption::spelling)
                                .collect(Collectors.joining(", "))
                        + ", not \"" + value + "\""));
    }

    private static String spelling(CsrfMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
