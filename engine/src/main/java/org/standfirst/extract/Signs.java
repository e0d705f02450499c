package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;

/**
 * What the words in an element's class and id, or in a short text, hint at. A set of hints is an
 * int with one bit each. One object reads one page.
 */
final class Signs {

    static final int BODY = 1;
    static final int COMMENTS = 1 << 1;
    static final int RELATED = 1 << 2;
    static final int SHARE = 1 << 3;
    static final int NEWSLETTER = 1 << 4;
    static final int ADVERT = 1 << 5;
    static final int CONSENT = 1 << 6;
    static final int FRAME = 1 << 7;
    static final int AUTHOR = 1 << 8;
    static final int CAPTION = 1 << 9;
    static final int META = 1 << 10;
    static final int TAGS = 1 << 11;
    static final int HEADLINE = 1 << 12;
    static final int STANDFIRST = 1 << 13;
    static final int HIDDEN = 1 << 14;
    static final int LIVE = 1 << 15;
    static final int ACCOUNT = 1 << 16;
    static final int WIDGET = 1 << 17;
    static final int NOTES = 1 << 18;

    /** The kinds that the model knows; those with higher bits are for rules alone. */
    static final int KINDS = 19;

    static final int SLIDES = 1 << 19;

    private static final int LONGEST_NAMES = 300;

    /** Of each character of ASCII the small letter, 0 if it is no letter. */
    private static final char[] SMALL = new char[128];

    static {
        for (char c = 0; c < SMALL.length; c++) {
            SMALL[c] = isLetter(c) ? WordSigns.lower(c) : 0;
        }
    }

    private static final WordSigns OF_NAME = new WordSigns();
    private static final WordSigns OF_WORD = new WordSigns();

    /** Class names seen on this page: most elements share theirs with others. */
    private final Map<String, Hints> ofClass = new HashMap<>();

    /**
     * What the names of an element hint at.
     *
     * @param signs word by word, of the bits here
     * @param part as a whole, of the bits of {@link PartNames}
     */
    record Hints(int signs, int part) {

        private static final Hints NONE = new Hints(0, 0);

        private static Hints ofClass(String names) {
            return new Hints(ofNames(names), PartNames.ofClass(names));
        }
    }

    static {
        names(
                BODY,
                "article content body text story post entry copy prose rich richtext paragraph");
        names(BODY, "articlebody storybody maincontent postcontent artikel inhalt texte contenu");
        names(BODY, "main cuerpo corpo wysiwyg editor");
        names(COMMENTS, "comment comments disqus respond reply replies kommentar kommentare");
        names(COMMENTS, "discussion reaction reactions reviews forum");
        names(RELATED, "related recommend recommended recommendation recommendations recirc");
        names(RELATED, "more similar also next prev previous teaser teasers popular trending");
        names(RELATED, "mostread most latest outbrain taboola upnext readmore read card cards");
        names(RELATED, "carousel slider grid list feed archive widget_recent suggestion");
        names(SHARE, "share sharing social shares addtoany sharedaddy follow facebook twitter");
        names(SHARE, "whatsapp tools buttons print");
        names(NEWSLETTER, "newsletter newsletters subscribe subscription signup optin mailchimp");
        names(NEWSLETTER, "paywall abo premium donate donation membership email form");
        names(ADVERT, "ad ads advert advertisement adbox adslot sponsor sponsored promo promotion");
        names(ADVERT, "banner cta campaign anzeige werbung affiliate commercial callout offer");
        names(ADVERT, "product products shop buy price");
        names(CONSENT, "cookie cookies consent gdpr privacy legal disclaimer copyright terms");
        names(FRAME, "nav navigation navbar menu header footer sidebar aside breadcrumb");
        names(FRAME, "breadcrumbs masthead topbar toolbar pagination pager site page-header");
        names(FRAME, "skip search complementary secondary rail column region");
        names(AUTHOR, "author authors bio byline autor profile contributor writer person about");
        names(CAPTION, "caption credit credits figure image img photo picture media gallery video");
        names(CAPTION, "audio player embed legend bildunterschrift slide");
        names(META, "meta metadata date time timestamp dateline published updated info details");
        names(META, "kicker eyebrow category categories section label badge reading duration");
        names(TAGS, "tag tags taglist topics topic keywords toc contents jump");
        names(HEADLINE, "headline title heading hero");
        names(
                STANDFIRST,
                "standfirst dek deck subtitle subheadline lead lede intro summary excerpt");
        names(STANDFIRST, "description teasertext vorspann chapo sommario abstract strapline");
        names(HIDDEN, "hidden sr-only visually screen modal popup overlay tooltip dialog lightbox");
        names(HIDDEN, "dropdown collapse offscreen");
        names(LIVE, "live liveblog ticker update updates");
        names(ACCOUNT, "login account register user signin member");
        names(WIDGET, "widget module block box panel sidebar-widget aside infobox factbox rating");
        names(
                NOTES,
                "footnote footnotes note notes references correction references source sources");
        names(NOTES, "pullquote quote highlight takeaways key faq");

        names(
                SLIDES,
                "slide slides slideshow slider gallery carousel swiper bildergalerie galerie");
        names(SLIDES, "diashow diaporama fotostrecke fotogalerie galleria galeria");

        words(COMMENTS, "comment comments kommentar kommentare commentaire comentarios commenti");
        words(COMMENTS, "reply replies respond antworten diskutieren");
        words(RELATED, "related recommended recommend similar trending popular latest neueste");
        words(RELATED, "meistgelesen ähnliche weitere mehr leer lire lees leggi lesen read more");
        words(RELATED, "also next previous continue weiterlesen weiter anzeigen further auch");
        words(
                SHARE,
                "share teilen facebook twitter whatsapp linkedin instagram pinterest telegram");
        words(SHARE, "partager compartir condividi tweet youtube tiktok follow folgen empfehlen");
        words(SHARE, "drucken print email e-mail flipboard reddit bluesky");
        words(NEWSLETTER, "newsletter newsletters subscribe subscriber subscribers subscription");
        words(NEWSLETTER, "sign inbox abonnieren abonnement abonnez suscríbete iscriviti abo");
        words(NEWSLETTER, "donate donation spenden support premium free unlimited offer download");
        words(NEWSLETTER, "podcast webinar whatsapp-kanal join kostenlos testen");
        words(ADVERT, "advertisement anzeige werbung sponsored publicité publicidad affiliate");
        words(ADVERT, "commission buy shop deals sale contact demo click here hier klicken");
        words(CONSENT, "cookie cookies consent privacy rights reserved copyright © terms");
        words(
                CONSENT,
                "impressum datenschutz disclaimer nutzungsbedingungen vorbehalten permission");
        words(FRAME, "menu home search suche login anmelden startseite navigation");
        words(AUTHOR, "author writer editor reporter journalist correspondent contributor autor");
        words(AUTHOR, "redakteur written contributed reporting edited editing writes von");
        words(AUTHOR, "reach contacted about author's covers email");
        words(CAPTION, "photo foto image bild picture getty images credit courtesy fotograf");
        words(CAPTION, "shutterstock reuters imago dpa picture-alliance afp caption screenshot");
        words(
                META,
                "published updated posted veröffentlicht aktualisiert stand uhr publié minutes");
        words(META, "minute min views lesezeit ago edt est gmt pm am january february march april");
        words(META, "june july august september october november december januar februar märz mai");
        words(META, "juni juli oktober dezember");
        words(TAGS, "tags tag topics schlagwörter themen keywords filed categories kategorie");
        words(TAGS, "category contents inhaltsverzeichnis stichworte schlagworte");
        words(LIVE, "live ticker liveblog");
        words(ACCOUNT, "password username account register registrieren passwort log");
        words(NOTES, "source sources quelle quellen references footnotes note correction");
        words(NOTES, "originally appeared republished version article artikel article's");
    }

    private static void names(int sign, String names) {
        put(OF_NAME, sign, names);
    }

    private static void words(int sign, String words) {
        put(OF_WORD, sign, words);
    }

    private static void put(WordSigns table, int sign, String words) {
        for (var word : words.split(" ", -1)) {
            table.put(word, sign);
        }
    }

    /** What the tag, class, id and role of an element hint at. */
    Hints of(Element element, Attributes attributes) {
        var tag = element.normalName();
        int signs =
                switch (tag) {
                    case "aside", "footer", "header" -> FRAME;
                    case "form" -> NEWSLETTER;
                    case "figure" -> CAPTION;
                    case "article" -> BODY;
                    case "address" -> AUTHOR;
                    default -> 0;
                };
        int part = PartNames.ofTag(tag);
        if (attributes.isEmpty()) {
            return new Hints(signs, part);
        }
        var names = attributes.get("class");
        var byClass = names.isEmpty() ? Hints.NONE : ofClass.computeIfAbsent(names, Hints::ofClass);
        var id = attributes.get("id");
        var property = attributes.get("itemprop");
        signs |= byClass.signs() | ofNames(id) | ofNames(property);
        part |= (byClass.part() | PartNames.ofId(id, property)) & PartNames.allowed(tag);
        signs |=
                switch (attributes.get("role")) {
                    case "navigation", "complementary", "contentinfo", "search", "banner" -> FRAME;
                    case "dialog", "alertdialog" -> HIDDEN;
                    default -> 0;
                };
        if (attributes.get("aria-hidden").equals("true")) {
            signs |= HIDDEN;
        }
        return new Hints(signs, part);
    }

    /** Cuts names at punctuation and before capitals, and looks the parts up. */
    private static int ofNames(String names) {
        int end = Math.min(names.length(), LONGEST_NAMES);
        if (end == 0) {
            return 0;
        }
        var chars = new char[end];
        names.getChars(0, end, chars, 0);
        int signs = 0;
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= end; i++) {
            char small = i < end ? small(chars[i]) : 0;
            boolean cut = small == 0;
            boolean capital =
                    !cut
                            && small != chars[i]
                            && i > start
                            && Character.isUpperCase(chars[i])
                            && Character.isLowerCase(chars[i - 1]);
            if (cut || capital) {
                if (i - start > 1) {
                    signs |= OF_NAME.of(chars, start, i, hash);
                }
                start = cut ? i + 1 : i;
                hash = 0;
            }
            hash = hash * 31 + small;
        }
        return signs;
    }

    /** The small letter, 0 for what is none. */
    private static char small(char c) {
        if (c < SMALL.length) {
            return SMALL[c];
        }
        return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }

    /** What the first words of a text hint at. */
    static int ofText(String text, int longest) {
        int end = Math.min(text.length(), longest);
        var chars = new char[end];
        text.getChars(0, end, chars, 0);
        int signs = 0;
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= end; i++) {
            char small = i < end ? inWord(chars[i]) : 0;
            if (small != 0) {
                hash = hash * 31 + small;
            } else {
                if (i > start) {
                    signs |= OF_WORD.of(chars, start, i, hash);
                }
                start = i + 1;
                hash = 0;
            }
        }
        return signs;
    }

    /** The small letter, 0 for what is no part of a word. */
    private static char inWord(char c) {
        return c == '©' ? c : small(c);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }
}
