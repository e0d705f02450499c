package org.standfirst.article;

/** Who signed an article: a person, or an agency or desk that signs in place of people. */
public record Author(String name, Kind kind) {

    /** Whether a person or an agency signed. */
    public enum Kind {
        PERSON,
        AGENCY
    }

    public static Author person(String name) {
        return new Author(name, Kind.PERSON);
    }
}
