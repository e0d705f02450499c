package org.standfirst.article;

/** Who signed an article: a person, or an agency or desk that signs in place of people. */
public record Author(String name, Kind kind) {

    /** Who it is that signed. */
    public enum Kind {
        PERSON,
        AGENCY,
        /** A team, a company or the outlet itself. */
        DESK
    }

    public static Author person(String name) {
        return new Author(name, Kind.PERSON);
    }
}
