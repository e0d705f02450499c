package org.standfirst.extract;

import org.standfirst.article.Author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells names of people from roles, desks, companies and other words in a byline. */
final class PersonNames {

    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 6;

    /** More than five titles and four names have. */
    private static final int MOST_SPACES = 8;

    private static final Pattern BY =
            Pattern.compile(
                    "\\W{0,3}(?:(?:(?:this (?:post|article|story|piece|entry) (?:was |is )?written"
                        + " |interview |recommended |article |story |text |words |report |reported"
                        + " |reporting |posted |published |written |authored |created |reviewed"
                        + " |contributed |opinion |analysis |submitted |medically reviewed )?(?:and"
                        + " \\p{L}+ )?by\\b|by line:|(?:(?:ein |eine"
                        + " )?(?:gast)?(?:beitrag|kommentar|artikel|kolumne|interview|"
                        + "essay|analyse|bericht|text|geschrieben|verfasst|ver\\u00F6ffentlicht|erstellt|eingestellt|gepostet|foto"
                        + " und text)\\s+)?von\\b|(?:publi\\u00E9 |\\u00E9crit |r\\u00E9dig\\u00E9"
                        + " |propos recueillis )?par\\b|(?:publicado |escrito |redactado |texto"
                        + " |)?por\\b|(?:scritto |pubblicato )da\\b|(?:a cura )?di\\b|(?:geschreven"
                        + " |geplaatst )?door\\b|(?:skriven |skrevet )?a[vf]\\b|"
                        + "oleh\\b|b\\u1EDFi\\b|przez\\b|napsal[a]?\\b|\\u00EDrta\\b|\\u043F\\u0438\\u0448\\u0435\\u0442\\b)|(?:authors?|autor(?:en|in|es|a|i)?|auteurs?|autore|author"
                        + " name|verfasser(?:in)?|"
                        + "text|words|texto|testo|tekst|redakteur(?:in)?|redaktion|skribent|yazar|haber|"
                        + "\\u0430\\u0432\\u0442\\u043E\\u0440\\p{L}*|\\u0442\\u0435\\u043A\\u0441\\u0442|"
                        + "\\u0628\\u0642\\u0644\\u0645|\\u0643\\u062A\\u0628|\\u0627\\u0644\\u0643\\u0627\\u062A\\u0628|"
                        + "\\u4F5C\\u8005|\\u8BB0\\u8005|\\u8A18\\u8005|\\u64B0\\u6587|\\u6587|"
                        + "\\u05DE\\u05D0\\u05EA)\\s*(?:[:\\uFF1A/|]|(?<=[\\u0590-\\u9FFF])\\s))\\s*[:\\uFF1A]?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int ASCII = 128;

    /** So many marks may stand before the words that introduce a byline. */
    private static final int MOST_MARKS = 3;

    /** Words that introduce nothing unless others follow: "a cura", "this post". */
    private static final int A = 2;

    private static final int THIS = 3;

    /** The letters of ASCII before another one: "publi" of "publi\u00E9". */
    private static final int CUT = 4;

    /** The first words of {@link #BY} and {@link #LABEL} in letters of ASCII. */
    private static final WordSigns FIRST_WORDS = new WordSigns();

    static {
        var words =
                "by article story text words report reported reporting posted published written"
                        + " authored created reviewed contributed opinion analysis submitted"
                        + " medically interview recommended and ein eine gastbeitrag beitrag"
                        + " gastkommentar kommentar gastartikel artikel gastkolumne kolumne"
                        + " gastinterview gastessay essay gastanalyse analyse gastbericht bericht"
                        + " gasttext geschrieben verfasst erstellt eingestellt gepostet foto von"
                        + " par propos publicado escrito redactado texto por scritto pubblicato"
                        + " di geschreven geplaatst door skriven skrevet av af oleh przez napsal"
                        + " napsala author authors autor autoren autorin autores autora autori"
                        + " auteur auteurs autore verfasser verfasserin testo tekst redakteur"
                        + " redakteurin redaktion skribent yazar haber about";
        for (var word : words.split(" ", -1)) {
            FIRST_WORDS.put(word, 1);
        }
        FIRST_WORDS.put("a", A);
        FIRST_WORDS.put("this", THIS);
        for (var word : List.of("b", "publi", "r", "ver")) {
            FIRST_WORDS.put(word, CUT);
        }
    }

    /** The first words that don't begin in ASCII. */
    private static final Stems OTHER_FIRST_WORDS =
            new Stems("\u00E9crit", "\u00EDrta", "\u043F\u0438\u0448\u0435\u0442")
                    .put(1, "\u0430\u0432\u0442\u043E\u0440", "\u0442\u0435\u043A\u0441\u0442")
                    .put(
                            1,
                            "\u0628\u0642\u0644\u0645",
                            "\u0643\u062A\u0628",
                            "\u0627\u0644\u0643\u0627")
                    .put(
                            1,
                            "\u4F5C\u8005",
                            "\u8BB0\u8005",
                            "\u8A18\u8005",
                            "\u64B0\u6587",
                            "\u6587")
                    .put(1, "\u05DE\u05D0\u05EA");

    /** A heading over a byline. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:about the |article"
                        + " )?authors?(?:\\(s\\))?:?|autor(?:en|in|es|a)?:?|auteurs?:?|autore:?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern AND =
            Pattern.compile(
                    "\\s*[;|/,&+\\u3001\\u060C\\u2022\\u00B7]\\s*|\\s+(?:and|und|et|y|e|en|och|og|i|ja|ve|dan|on"
                        + " behalf of|in collaboration"
                        + " with|with|mit|avec|con|sowie|\\u0438|\\u0648)\\s+|\\s+(?:on behalf"
                        + " of|in|for|via)\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The words of {@link #AND} and the first ones of {@link #AGENCY}. */
    private static final WordSigns SPLITTING = new WordSigns();

    private static final WordSigns AGENCY_WORDS = new WordSigns();

    static {
        var splitting =
                "and und et y e en och og i ja ve dan on in with mit avec con sowie for via of"
                        + " \u0438 \u0648";
        for (var word : splitting.split(" ", -1)) {
            SPLITTING.put(word, 1);
        }
        var agencies =
                "reuters afp dpa ansa efe tass xinhua upi apa ap sda keystone kna epd sid ots ddp"
                        + " pti ani ira iran irans iras tt ntb ritzau anp belga lusa pap ctk tk mti"
                        + " anadolu europa associated press pa agence canadian aap bloomberg"
                        + " nachrichtenagentur news agency agencia agencias agenturen agences"
                        + " agenzi agenzie";
        for (var word : agencies.split(" ", -1)) {
            AGENCY_WORDS.put(word, 1);
        }
    }

    /** Words that no name of a person has. */
    private static final Set<String> OTHER_WORDS = WordList.read("not-names.txt");

    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "vom", "de", "der", "den", "des", "la", "le", "du", "da", "das",
                    "dos", "do", "del", "della", "di", "bin", "ben", "ibn", "al", "el", "ter",
                    "ten", "te", "zu", "zur", "zum", "af", "av", "y", "e", "i", "st", "san", "het",
                    "op", "'t");
    private static final Pattern AGENCY =
            Pattern.compile(
                    "\\b(?:reuters|afp|dpa(?:-\\w+)?|ansa|efe|tass|xinhua|upi|apa|ap|sda|keystone-sda|"
                        + "kna|epd|sid|ots|ddp|pti|ani|iran?s|tt|ntb|ritzau|anp|belga|lusa|pap|ctk|\\u010Dtk|mti|anadolu|europa"
                        + " press|associated press|press association|pa media|agence"
                        + " france-presse|canadian"
                        + " press|aap|bloomberg|nachrichtenagentur\\b.*|(?:news|press)"
                        + " agency|agencias?|agenturen|agences?|agenzie?)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\[[^\\]]*]|\\([^)]*[@,;/\\d][^)]*\\)");
    private static final Pattern EDGES =
            Pattern.compile(
                    "^[\\s\\p{P}\\p{S}&&[^'\u2018\u2019]]+|[\\s\\p{P}\\p{S}&&[^.)'\u2019]]+$");
    private static final int LONGEST_AGENCY = 30;
    private static final String NO_LETTERS = "@<>{}=!?#%$€\"„“”:;/\\_";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https?:|www\\.|\\w\\.(?:com|net|org|de|at|ch|info|co|io|in|expert)\\b");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** Degrees and licences after a name: "MD", "Ph.D.", "M.A.". */
    private static final Pattern CREDENTIALS =
            Pattern.compile(
                    "\\p{Lu}{2,6}|(?:\\p{Lu}\\p{Ll}{0,2}\\.){1,4}(?:\\p{Lu}\\p{Ll}{0,2}\\.?)?|PhD|MSc|BSc|DrPH"
                        + "|PharmD|[JS]r\\.?");

    private static final Pattern HONORIFIC =
            Pattern.compile(
                    "^(?:(?:Dr|Prof|Mag|Dipl|Ing|med|rer|nat|phil|h|c|Mr|Mrs|Ms|Sir|Dame|Rev)\\.?-?\\s+){1,5}");

    private static final Set<String> COLLECTIVES =
            Set.of(
                    "team",
                    "staff",
                    "editors",
                    "desk",
                    "redaktion",
                    "redaktionsteam",
                    "newsroom",
                    "editorial",
                    "reporters",
                    "contributors",
                    "writers",
                    "r\u00E9daction",
                    "redacci\u00F3n",
                    "redazione",
                    "redactie",
                    "redakcja");

    private PersonNames() {}

    /** A text without the words that introduce a byline. */
    static String withoutBy(String text) {
        var bare = text.strip();
        if (!mayIntroduce(bare, 0, bare.length())) {
            return bare;
        }
        if (LABEL.matcher(bare).matches()) {
            return "";
        }
        var by = BY.matcher(bare);
        return by.lookingAt() ? bare.substring(by.end()).strip() : bare;
    }

    /** Whether a text is a heading over a byline. */
    static boolean isLabel(String text) {
        var bare = text.strip();
        return mayIntroduce(bare, 0, bare.length()) && LABEL.matcher(bare).matches();
    }

    /** Whether a text begins with words that introduce a byline. */
    static boolean introduces(String text) {
        return introduces(text, 0, text.length());
    }

    /** Whether a part of a text does. */
    static boolean introduces(String text, int from, int to) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        if (!mayIntroduce(text, begin, to)) {
            return false;
        }
        var bare = text.substring(begin, to).strip();
        return BY.matcher(bare).lookingAt() || LABEL.matcher(bare).matches();
    }

    /** Whether the first word is one of {@link #BY} or {@link #LABEL}: most aren't. */
    private static boolean mayIntroduce(String text, int begin, int end) {
        for (int i = begin; i <= begin + MOST_MARKS && i < end; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                if (OTHER_FIRST_WORDS.at(text, i) || Stems.fold(c) < ASCII) {
                    return true;
                }
            } else if (Stems.isWord(c)) {
                return isFirstWord(text, i, end);
            }
        }
        return false;
    }

    private static boolean isFirstWord(String text, int begin, int last) {
        int end = begin;
        while (end < last && isLetter(text.charAt(end))) {
            end++;
        }
        int sign = end > begin ? FIRST_WORDS.of(text, begin, end) : 0;
        boolean goesOn = end < last && text.charAt(end) >= ASCII;
        return switch (sign) {
            case A -> text.startsWith("cura", end + 1) || text.startsWith("CURA", end + 1);
            case THIS -> end + 1 < last && "paseiPASE".indexOf(text.charAt(end + 1)) >= 0;
            case CUT -> goesOn;
            default -> sign != 0;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The single names of a list such as "A. Fern, Bo Larch and Cy Elm". */
    static List<String> split(String list) {
        if (isPlain(list)) {
            return List.of(list);
        }
        var names = new ArrayList<String>();
        boolean brackets = list.indexOf('(') >= 0 || list.indexOf('[') >= 0;
        var bare = brackets ? IN_BRACKETS.matcher(list).replaceAll(" ") : list;
        for (var part : AND.split(bare, -1)) {
            var name = trimmed(part);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** A name without what stands around it; most have nothing there but a space. */
    private static String trimmed(String part) {
        var name = part.strip();
        return isTrimmed(name)
                ? name
                : EDGES.matcher(WHITE.matcher(part).replaceAll(" ")).replaceAll("").strip();
    }

    private static boolean isTrimmed(String name) {
        int last = name.length() - 1;
        if (last < 0
                || !Character.isLetter(name.charAt(0))
                || !Character.isLetter(name.charAt(last))) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char c = name.charAt(i);
            if (c < ' ' || (c == ' ' && name.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a list is letters with single spaces between and no word that parts names. */
    private static boolean isPlain(String list) {
        int begin = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.charAt(i) : ' ';
            if (c == ' ') {
                if (i == begin || SPLITTING.of(list, begin, i) != 0) {
                    return false;
                }
                begin = i + 1;
            } else if (!Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has a first word of {@link #AGENCY}: most names haven't. */
    private static boolean mayBeAgency(String name) {
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !isLetter(name.charAt(i))) {
                if (i > begin && AGENCY_WORDS.of(name, begin, i) != 0) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    static boolean isAgency(String name) {
        return name.length() <= LONGEST_AGENCY
                && mayBeAgency(name)
                && AGENCY.matcher(name).find()
                && name.split(" ", -1).length <= 4;
    }

    /** Whether a text may be what signs without being a person; "Staff" alone is nobody. */
    static boolean maySign(String name) {
        if (name.length() < 3 || name.length() > LONGEST || name.indexOf('@') >= 0) {
            return false;
        }
        var words = name.split(" ", -1);
        return words.length <= MOST_WORDS
                && Stream.of(words).anyMatch(w -> !isOther(w) && isWord(w));
    }

    /** Whether a text names a team, such as "The Harbour Post staff". */
    static boolean isTeam(String name) {
        var words = name.split(" ", -1);
        return words.length > 1
                && maySign(name)
                && !name.endsWith(".")
                && Stream.of(words).anyMatch(w -> Character.isUpperCase(w.codePointAt(0)))
                && Stream.of(words).anyMatch(w -> COLLECTIVES.contains(w.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOther(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return OTHER_WORDS.contains(lower) || PARTICLES.contains(lower) || lower.equals("our");
    }

    static Author author(String name) {
        return new Author(name, isAgency(name) ? Author.Kind.AGENCY : Author.Kind.PERSON);
    }

    /** Whether a text is a degree or licence, as it stands after a name. */
    static boolean isCredential(String text) {
        return text.indexOf(' ') < 0 && CREDENTIALS.matcher(text).matches() && !isAgency(text);
    }

    /** How plainly a page says that a text names authors. */
    enum Mark {
        /** Not at all. */
        NONE,
        /** The element is called so. */
        CALLED,
        /** A word such as "by" introduces it. */
        INTRODUCED,
        /** The page's data or an element made for authors holds it. */
        STATED
    }

    /**
     * Whether a text names a person or an agency. The less plainly the page says so, the more the
     * text must look like it; small letters and single words are believed in data only.
     */
    static boolean isName(String name, Mark mark) {
        if (isAgency(name)) {
            return mark != Mark.NONE;
        }
        if (mark == Mark.NONE) {
            return isPerson(name);
        }
        boolean stated = mark == Mark.STATED;
        if (name.length() < 2 || name.length() > LONGEST || isAddress(name)) {
            return false;
        }
        var words = name.split(" ", -1);
        boolean shouted = words.length > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        boolean cased = !name.toLowerCase(Locale.ROOT).equals(name);
        if (shouted && cased && !stated && !GivenNames.has(words[0])) {
            return false;
        }
        if (words.length > MOST_WORDS
                || (words.length == 1 && CREDENTIALS.matcher(name).matches())) {
            return false;
        }
        if (words.length == 1 && !stated) {
            return name.length() > 2
                    && GivenNames.has(name)
                    && Character.isUpperCase(name.codePointAt(0));
        }
        int capitals = 0;
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            var lower = withoutMarks(word.toLowerCase(Locale.ROOT));
            // April Fern is no month.
            boolean other = OTHER_WORDS.contains(lower) && !(i == 0 && GivenNames.has(word));
            if (other || !isWord(word)) {
                return false;
            }
            int first = word.codePointAt(0);
            boolean capital = !Character.isLowerCase(first);
            boolean particle = PARTICLES.contains(lower) || word.indexOf('\'') > 0;
            if (!capital && !particle && !stated) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals > 0 || (stated && words.length <= 2);
    }

    private static boolean isAddress(String name) {
        boolean marks = name.indexOf('.') >= 0 || name.indexOf(':') >= 0;
        return marks && ADDRESS.matcher(name).find();
    }

    private static String withoutMarks(String word) {
        int end = word.length();
        while (end > 0 && ".,:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static boolean isWord(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            if (Character.isDigit(point) || NO_LETTERS.indexOf(point) >= 0) {
                return false;
            }
            letter |= Character.isLetter(point);
            i += Character.charCount(point);
        }
        return letter;
    }

    /** Whether a text is a given name with a family name, each with a capital. */
    static boolean isPerson(String name) {
        int spaces = 0;
        for (int i = 0; i < name.length(); i++) {
            spaces += name.charAt(i) == ' ' ? 1 : 0;
        }
        if (spaces == 0 || spaces > MOST_SPACES) {
            return false;
        }
        var bare = HONORIFIC.matcher(name).replaceFirst("");
        var words = bare.split(" ", -1);
        if (words.length < 2 || words.length > 4 || !isName(name, Mark.INTRODUCED)) {
            return false;
        }
        var given = words[0].split("-", -1)[0];
        return GivenNames.has(given) && !PARTICLES.contains(words[words.length - 1]);
    }
}
