package org.standfirst.extract;

/** What the outlet of one page is called, by its page and by its host; folded once for all. */
final class OutletName {

    /** Shorter beginnings of a name are no name. */
    private static final int SHORTEST = 4;

    private final String name;
    private final String folded;
    private final String host;

    OutletName(String name, String url) {
        this.name = name;
        this.folded = BodyFinder.folded(name);
        this.host = BodyFinder.folded(Headline.host(url));
    }

    /** As the page writes it. */
    String name() {
        return name;
    }

    /** Its letters and digits alone, small. */
    String folded() {
        return folded;
    }

    /** Whether a text is only this name, as its page or its host writes it. */
    boolean is(String text) {
        return isFolded(BodyFinder.folded(text));
    }

    /** Whether a text is this name or a part of it. */
    boolean includes(String text) {
        var part = BodyFinder.folded(text);
        return isFolded(part) || (part.length() >= SHORTEST && folded.contains(part));
    }

    private boolean isFolded(String text) {
        boolean withArticle =
                !folded.isEmpty()
                        && text.length() == folded.length() + 3
                        && text.startsWith("the")
                        && text.endsWith(folded);
        return text.equals(folded)
                || withArticle
                || (text.length() >= SHORTEST && host.startsWith(text));
    }
}
