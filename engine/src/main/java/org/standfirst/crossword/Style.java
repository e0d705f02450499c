package org.standfirst.crossword;

/** A country's custom of drawing grids; {@link GridRules} has what each asks for. */
public enum Style {
    /** Every letter stands in two words. */
    AMERICAN,
    /** A lattice: of each word about every other letter stands in a second one. */
    BRITISH
}
