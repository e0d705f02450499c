package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Form;
import org.standfirst.attribution.Kind;
import org.standfirst.attribution.Span;
import org.standfirst.attribution.Speaker;

import java.util.List;

/** What of an attribution is somebody's claim. */
@NullMarked
class ClaimTest {

    @Test
    void whatIsDoneIsNoClaim() {
        assertThat(claims("The Assembly", "rejected", "the bill by two votes", Kind.BODY))
                .isEmpty();
        assertThat(claims("The minister", "rejected", "that he had known", Kind.PERSON))
                .allMatch(Claim::disputes)
                .hasSize(1);
        assertThat(claims("The minister", "denied", "the report", Kind.PERSON)).hasSize(1);
    }

    @Test
    void whatABodyDoesIsNoClaim() {
        assertThat(claims("The council", "decided", "to close the bridge", Kind.BODY, Act.ORDERS))
                .isEmpty();
        assertThat(claims("The ministry", "has closed", "the bridge", Kind.BODY, Act.SAYS))
                .isEmpty();
        assertThat(claims("The Senate", "tried", "to recall the judge", Kind.BODY, Act.SAYS))
                .isEmpty();
        assertThat(
                        far(
                                "The Senate",
                                "tried similar bills amid",
                                "a charged debate",
                                "that rattled both sides"))
                .isEmpty();
        assertThat(far("The council", "closed the bridge and", "said", "it would open in May"))
                .hasSize(1);
        assertThat(far("The council", "closed the bridge and", "hinted", "that it would open"))
                .hasSize(1);
        assertThat(claims("The court", "decided", "that the bill is void", Kind.BODY, Act.SAYS))
                .hasSize(1);
        assertThat(claims("The ministry", "announced", "a closure", Kind.BODY, Act.SAYS))
                .hasSize(1);
        assertThat(claims("Ada Grange", "decided", "to close it", Kind.PERSON, Act.ORDERS))
                .hasSize(1);
    }

    @Test
    void onlyWhatSomebodyStatesMayBeShownAsSaid() {
        assertThat(claims("The ministry", "denied", "that it knew", Kind.BODY))
                .noneMatch(Claim::stated);
        assertThat(said("The ministry", Kind.BODY)).allMatch(c -> c.stated() && c.named());
        assertThat(said("The Harbour Post", Kind.OUTLET)).noneMatch(Claim::stated);
        assertThat(said("an official", Kind.UNNAMED)).allMatch(c -> c.stated() && !c.named());
    }

    /** A cue that does not stand beside who is taken to speak. */
    private static List<Claim> far(String source, String between, String cue, String content) {
        int second = source.length() + between.length() + 2;
        int third = second + cue.length() + 1;
        var attribution =
                new Attribution(
                        List.of(new Span(0, source.length())),
                        List.of(new Span(second, second + cue.length())),
                        List.of(new Span(third, third + content.length())),
                        new Speaker(source, Kind.BODY, List.of()),
                        Act.SAYS,
                        Form.INDIRECT,
                        List.of());
        return Claim.of(attribution, String.join(" ", source, between, cue, content));
    }

    private static List<Claim> said(String source, Kind kind) {
        return claims(source, "said", "that a door stood open", kind, Act.SAYS);
    }

    private static List<Claim> claims(String source, String cue, String content, Kind kind) {
        return claims(source, cue, content, kind, Act.DENIES);
    }

    private static List<Claim> claims(
            String source, String cue, String content, Kind kind, Act act) {
        int first = source.length() + 1;
        int second = first + cue.length() + 1;
        var attribution =
                new Attribution(
                        List.of(new Span(0, source.length())),
                        List.of(new Span(first, first + cue.length())),
                        List.of(new Span(second, second + content.length())),
                        new Speaker(source, kind, List.of()),
                        act,
                        Form.INDIRECT,
                        List.of());
        return Claim.of(attribution, source + " " + cue + " " + content);
    }
}
