package io.gangway.ui.memory;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link Memory} in the browser's local storage, one for each reader: who shares a browser does not share favourites.
 * While the session lives it has the same, so that only its first page waits for the browser. For the UI's thread.
 */
public final class BrowserMemory {

    /** In a portal's frame many browsers forbid the storage altogether. */
    private static final String READ = "try { return localStorage.getItem($0); } catch { return null; }";

    private static final String WRITE = "try { localStorage.setItem($0, $1); } catch { /* The session keeps it. */ }";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    /** Far above what {@link Memory} keeps; nothing longer is even read. */
    private static final int LONGEST = 200_000;

    private Optional<String> key = Optional.empty();
    private Memory memory = Memory.NONE;

    /** What is remembered, as far as the browser has told. */
    public Memory recall() {
        return memory;
    }

    /**
     * Asks the browser what it remembers of a reader; the answer comes with a later round trip, and not at all where the
     * browser keeps nothing.
     *
     * @param reader tells readers apart, at this and at other Qlik servers
     */
    public void open(UI ui, String reader, Consumer<Memory> whenKnown) {
        String wanted = keyOf(reader);
        if (key.filter(wanted::equals).isPresent()) {
            return;
        }
        key = Optional.of(wanted);
        memory = Memory.NONE;
        Optional<Memory> kept = kept(ui.getSession(), reader);
        if (kept.isPresent()) {
            memory = kept.get();
            whenKnown.accept(memory);
            return;
        }
        ui.getPage().executeJs(READ, wanted).then(String.class, json -> {
            memory = read(json);
            ui.getSession().setAttribute(Kept.class, new Kept(wanted, memory));
            whenKnown.accept(memory);
        });
    }

    public void remember(UI ui, Memory newMemory) {
        memory = newMemory;
        key.ifPresent(name -> {
            ui.getSession().setAttribute(Kept.class, new Kept(name, newMemory));
            ui.getPage().executeJs(WRITE, name, JSON.writeValueAsString(newMemory));
        });
    }

    /** What a page of this session has learnt of the reader; empty before the first has. For who holds the session's lock. */
    public static Optional<Memory> kept(VaadinSession session, String reader) {
        return Optional.ofNullable(session.getAttribute(Kept.class))
                .filter(kept -> kept.key().equals(keyOf(reader)))
                .map(Kept::memory);
    }

    static Memory read(@Nullable String json) {
        if (json == null || json.length() > LONGEST) {
            return Memory.NONE;
        }
        try {
            return Optional.ofNullable(JSON.readValue(json, Memory.class)).orElse(Memory.NONE);
        } catch (JacksonException e) {
            return Memory.NONE;
        }
    }

    /** Under which a browser's storage has what it remembers of a reader. */
    public static String keyOf(String reader) {
        return "gangway." + fingerprint(reader);
    }

    /** Names of users do not lie about in a browser that several use. */
    private static String fingerprint(String reader) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(reader.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Kept(String key, Memory memory) {}
}
