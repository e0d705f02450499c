package org.standfirst.attribution;

import java.util.List;

/**
 * Who said what, where it stands. Spans are in code points of the text that was read, in order and
 * without overlap within one role. Immutable.
 *
 * @param source the words for the one who speaks; empty where nobody is given
 * @param cue the words that attribute: "said", "according to"
 * @param content what is said; in several spans where the source or the cue interrupts it
 * @param speaker who the source is
 * @param act what is done by speaking
 * @param form in whose words it is given
 * @param via through whom it came to this article, outermost first: of "he told Reuters" Reuters;
 *     empty where the article has it from the speaker
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Speaker speaker,
        Act act,
        Form form,
        List<String> via) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        via = List.copyOf(via);
    }

    /** Whether nobody stands for it by name. */
    public boolean restsOnUnnamed() {
        return !speaker.isNamed();
    }
}
