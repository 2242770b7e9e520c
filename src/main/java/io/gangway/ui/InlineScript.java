package io.gangway.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** A script of {@code frontend/} that stands in the page itself: what it does must not wait for one more request. */
record InlineScript(String text) {

    static InlineScript read(String file) {
        try (InputStream script =
                Objects.requireNonNull(InlineScript.class.getResourceAsStream("/META-INF/resources/" + file), file)) {
            return new InlineScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Element element() {
        Element script = new Element("script");
        script.appendChild(new DataNode(text));
        return script;
    }
}
