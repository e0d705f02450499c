package org.standfirst.edition;

import org.standfirst.attribution.SpeechWords;
import org.standfirst.attribution.Stems;
import org.standfirst.text.Terms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * English verbs of news, by stem: which tell the same act in other words, which only carry another,
 * and which say that somebody says or thinks something.
 */
final class Verbs {

    private static final String ALIKE =
            """
            kill die dead death lose slay murder; injure hurt wound injury; arrest detain
            resign quit step resignation; reject defeat refuse throw; approve pass adopt back
            win victory defeat beat; rise climb grow increase jump gain; fall drop decline sink sank sunk
            begin start open launch; end close finish conclude; attack strike hit bomb
            rescue save; find discover; destroy ruin; buy acquire purchase; join accompany
            appoint name nominate; replace succeed; oppose opposition object
            send deploy dispatch; meet talk discuss; remove withdraw; speak address deliver speech
            shoot gun fire; march rally assemble gather protest demonstrate; charge accuse
            mark commemorate celebrate; raise lift hike; reduce cut slash; investigate probe
            collapse crash; reveal disclose expose; draft write; hold host stage; found establish
            return resume; flee fled escape; convict sentence; measure survey; leave quit depart; vote ballot
            transport take transfer bring; describe detail
            earn make rake; cost spend; close shut; show produce present lay; rescue save bring
            keep leave hold stay remain maintain unchanged; elect mayor president win; win elect vote
            summon call; capture seize take; sign seal; cancel scrap drop abandon; delay postpone
            ban bar prohibit outlaw; demand call urge; support back endorse; condemn denounce
            plead admit; sentence jail imprison; free release; hire recruit; sack fire
            dismiss oust; injure hurt; strike hit; burn blaze fire; collide crash; evacuate clear
            rule decide; overturn strike reverse; uphold affirm; sue lawsuit; pay transfer
            contribute; own possess; build construct; reach arrive; visit travel; flood inundate
            topple overthrow; shell bombard; launch fire
            approve authorise authorize; deploy station; suspend halt pause stop; block prevent
            """;

    private static final String CARRYING =
            """
            be have do get make take give go come begin start continue keep put set try seem appear
            remain become let help stay need use
            """;

    private static final Map<String, Set<String>> FAMILIES = families();
    private static final Map<String, Set<String>> TERMS = termFamilies();
    private static final Set<String> LIGHT = stems(CARRYING);

    private Verbs() {}

    private static Set<String> stems(String list) {
        var stems = new HashSet<String>();
        for (var word : list.strip().split("\\s+", -1)) {
            stems.add(Stems.of(word));
        }
        return Set.copyOf(stems);
    }

    private static Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new HashMap<>();
        for (var list : ALIKE.split("[;\\n]", -1)) {
            var family = list.isBlank() ? Set.<String>of() : stems(list);
            for (var stem : family) {
                families.computeIfAbsent(stem, s -> new HashSet<>()).addAll(family);
            }
        }
        return families;
    }

    private static Map<String, Set<String>> termFamilies() {
        Map<String, Set<String>> families = new HashMap<>();
        for (var list : ALIKE.split("[;\\n]", -1)) {
            Set<String> family = new HashSet<>();
            for (var word : list.strip().split("\\s+", -1)) {
                var term = Terms.ofWord(word, "en");
                if (!term.isEmpty()) {
                    family.add(term);
                }
            }
            for (var term : family) {
                families.computeIfAbsent(term, t -> new HashSet<>()).addAll(family);
            }
        }
        return families;
    }

    /** The terms, as {@link Line#terms} has them, that can tell the same act as one. */
    static Set<String> kin(String term) {
        return TERMS.getOrDefault(term, Set.of());
    }

    /** The stems that can tell the same act as one, itself not always among them. */
    static Set<String> family(String stem) {
        return FAMILIES.getOrDefault(stem, Set.of());
    }

    /** Whether two stems can tell the same act. */
    static boolean alike(String one, String other) {
        return one.equals(other) || FAMILIES.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether the word that depends on it says what is done: "took part", "is set to vote". */
    static boolean carries(String stem) {
        return LIGHT.contains(stem);
    }

    /** Whether what depends on it is somebody's statement or thought. */
    static boolean says(String stem) {
        return SpeechWords.isVerb(stem);
    }
}
