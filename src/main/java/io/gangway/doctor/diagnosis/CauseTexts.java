package io.gangway.doctor.diagnosis;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Puts findings into words: {@code doctor/causes.properties}. In each text {0} is the Qlik server's host, {1} Gangway's, {2}
 * the virtual proxy; what the finding itself names follows.
 */
final class CauseTexts {

    static final String BUNDLE = "doctor.causes";

    private final ResourceBundle texts;
    private final Locale locale;
    private final SetUp setUp;
    private final Discretion discretion;

    CauseTexts(SetUp setUp, Discretion discretion, Locale locale) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.setUp = setUp;
        this.discretion = discretion;
    }

    Advice of(Finding finding) {
        Stream<Object> always = Stream.of(
                seen(discretion.host(setUp.server().host())),
                setUp.publicAddress()
                        .map(URI::getHost)
                        .map(discretion::host)
                        .map(this::seen)
                        .orElse(texts.getString("gangway-host")),
                virtualProxy(setUp.server().prefix()));
        Object[] names = Stream.concat(always, finding.details().stream().map(this::detail))
                .toArray();
        String key = "cause." + finding.cause().id();
        return new Advice(text(key + ".title", names), text(key + ".sentence", names), text(key + ".fix", names));
    }

    private Object detail(Detail detail) {
        return switch (detail) {
            case Detail.Host(var name) -> seen(discretion.host(name));
            case Detail.Address(var address) -> seen(discretion.address(address));
            case Detail.Prefix(var prefix) -> virtualProxy(prefix);
            case Detail.Number(var value) -> value;
        };
    }

    private String virtualProxy(String prefix) {
        return prefix.isEmpty()
                ? texts.getString("virtual-proxy.default")
                : text("virtual-proxy.prefixed", discretion.namedPrefix(prefix));
    }

    /** As it stands within a sentence of this language. */
    private String seen(String name) {
        return text("seen", name);
    }

    private String text(String key, Object... names) {
        return new MessageFormat(texts.getString(key), locale).format(names);
    }
}
