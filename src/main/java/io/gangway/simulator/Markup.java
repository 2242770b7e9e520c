package io.gangway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML. Text becomes HTML only by {@link #text}, which escapes it: here is the one place that does. */
record Markup(String html) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    static final Markup NONE = new Markup("");

    static Markup text(String text) {
        return new Markup(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Markup join(Collection<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
    }

    /** Reads a template from beside this class; its slots look like <code>{{name}}</code>. */
    static Markup template(String name) {
        return new Markup(new String(Assets.bytes(name), StandardCharsets.UTF_8));
    }

    /** This template with its slots filled; what is filled in is not searched for slots. */
    Markup fill(Map<String, Markup> values) {
        return new Markup(SLOT.matcher(html).replaceAll(slot -> {
            Markup value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing for the slot " + slot.group());
            }
            return Matcher.quoteReplacement(value.html());
        }));
    }
}
