package io.gangway.catalog.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folded text that remembers where each of its characters comes from. Immutable. */
public final class FoldedText {

    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int start = 0; start < text.length(); ) {
            int end = Folding.clusterEnd(text, start);
            int from = folded.length();
            folded.append(Folding.foldCluster(text, start, end));
            if (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * folded.length());
                ends = Arrays.copyOf(ends, 2 * folded.length());
            }
            Arrays.fill(starts, from, folded.length(), start);
            Arrays.fill(ends, from, folded.length(), end);
            start = end;
        }
        return new FoldedText(folded.toString(), starts, ends);
    }

    public String folded() {
        return folded;
    }

    /** The piece of the original text that a piece of the folded one comes from, whole letters with their marks. */
    public Span original(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /**
     * Where the words occur in the original text.
     *
     * @param words folded
     * @return in order; what overlaps or touches is one
     */
    public List<Span> occurrences(List<String> words) {
        BitSet marked = new BitSet();
        for (String word : words) {
            if (!word.isEmpty()) {
                mark(word, marked);
            }
        }
        return Stream.iterate(next(marked, 0), span -> span.start() >= 0, span -> next(marked, span.end()))
                .toList();
    }

    /** Where a folded word stands in the original text by itself. */
    public Optional<Span> word(String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (Words.startsAt(folded, at)
                    && Words.from(folded, at, word.length()).end() == at + word.length()) {
                return Optional.of(original(at, at + word.length()));
            }
        }
        return Optional.empty();
    }

    private void mark(String word, BitSet marked) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            Span original = original(at, at + word.length());
            marked.set(original.start(), original.end());
        }
    }

    private static Span next(BitSet marked, int from) {
        int start = marked.nextSetBit(from);
        return new Span(start, start < 0 ? start : marked.nextClearBit(start));
    }
}
