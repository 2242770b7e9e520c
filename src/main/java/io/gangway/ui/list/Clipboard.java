package io.gangway.ui.list;

/** Copying in the browser. */
final class Clipboard {

    /** Copies {@code $0} and tells whether it worked: only pages from https or localhost may write to the clipboard. */
    static final String COPY = """
            return navigator.clipboard
              ? navigator.clipboard.writeText($0).then(() => true, () => false)
              : false;""";

    private Clipboard() {}
}
