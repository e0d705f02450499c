package org.standfirst.attribution;

import org.standfirst.text.Forms;

import java.util.HashMap;
import java.util.Map;

/**
 * Stems of English verbs and nouns, so that "says", "said" and "saying" are one: the endings of
 * inflection are cut, irregular verbs are listed.
 */
public final class Stems {

    private static final Map<String, String> IRREGULAR = irregular();

    private Stems() {}

    private static Map<String, String> irregular() {
        var map = new HashMap<String, String>();
        var list =
                """
                say said; tell told; think thought; write wrote written; find found; feel felt
                know knew known; see saw seen; give gave given; speak spoke spoken; go went gone
                make made; come came; take took taken; begin began begun; hear heard; hold held
                keep kept; leave left; mean meant; meet met; seek sought; send sent; show shown
                stand stood; understand understood; swear swore sworn; draw drew drawn; pay paid
                run ran; lead led; lose lost; bring brought; buy bought; build built; catch caught
                choose chose chosen; fight fought; forget forgot forgotten; get got gotten
                grow grew grown; lay laid; lend lent; rise rose risen; shoot shot; sing sang sung
                sit sat; sleep slept; stick stuck; strike struck; swing swung; teach taught
                throw threw thrown; win won; withdraw withdrew withdrawn; foresee foresaw foreseen
                overhear overheard; uphold upheld; break broke broken; fall fell fallen; eat ate
                drive drove driven; ride rode ridden; wear wore worn; tear tore torn; sell sold
                spend spent; deal dealt; blow blew blown; fly flew flown; steal stole stolen
                mistake mistook mistaken; foretell foretold; retell retold; misspeak misspoke
                be am is are was were been being 's 'm 're; have has had having 've; do does did done
                forecast forecasted; undertake undertook undertaken; weep wept; dream dreamt
                """;
        for (var verb : list.split("[;\\n]", -1)) {
            var forms = verb.strip().split(" ", -1);
            for (int i = 1; i < forms.length; i++) {
                map.put(forms[i], cut(forms[0]));
            }
        }
        return map;
    }

    /** The stem of a word in any case. */
    public static String of(String word) {
        var lower = word.toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
        var known = IRREGULAR.get(lower);
        return known != null ? known : cut(lower);
    }

    /** The hash of a word's stem. */
    static int hash(String word) {
        return Forms.lower(of(word));
    }

    private static String cut(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "i";
        }
        if (length > 4 && word.endsWith("ied")) {
            return word.substring(0, length - 3) + "i";
        }
        if (length > 5 && word.endsWith("ing")) {
            return undoubled(word.substring(0, length - 3));
        }
        if (length > 4 && word.endsWith("ed")) {
            return undoubled(word.substring(0, length - 2));
        }
        if (length > 3 && word.endsWith("es") && !word.endsWith("oes")) {
            return undoubled(word.substring(0, length - 2));
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return undoubled(word.substring(0, length - 1));
        }
        return undoubled(word);
    }

    private static String undoubled(String stem) {
        int length = stem.length();
        if (length > 3 && stem.endsWith("e")) {
            return stem.substring(0, length - 1);
        }
        if (length > 2 && stem.endsWith("y")) {
            return stem.substring(0, length - 1) + "i";
        }
        if (length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
            return stem.substring(0, length - 1);
        }
        return stem;
    }
}
