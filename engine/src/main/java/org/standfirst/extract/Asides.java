package org.standfirst.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short lines that speak of the page and not of the world: who took a picture, that something is
 * still being loaded, that the article can be listened to, that an advertisement stands there.
 */
final class Asides {

    /** Longer lines say something of their own. */
    private static final int LONGEST = 160;

    private static final Pattern CREDIT =
            Pattern.compile(
                    "^\\W{0,3}(?:(?:(?:beitrags|titel|symbol)?bild(?:nachweis|quelle)?|foto"
                        + "|fotos|abbildung|photo(?:graph)?s?|image|images|picture|illustration|(?:photo|image|picture|featured"
                        + " image) (?:credits?|source)|featured image|credit|cr\u00e9dits?"
                        + " (?:photos?|image)|cr\u00e9dits?|cr[e\u00e9]dito (?:da"
                        + " )?fotos?|imagen|imagem|zdj\u0119cie|fot\\.|foto de)\\s?(?::|\u00a9|/"
                        + " )|(?:image|photo) (?:used under|courtesy of|by|via|credit)\\b|\u00a9 ?"
                        + "\\p{L}).*");

    private static final Pattern PLAYER =
            Pattern.compile(
                    "^\\W*(?:(?:loading|wird"
                        + " geladen|cargando|chargement|laden)\\W*(?:\\p{L}+\\W*)?|(?:please"
                        + " )?(?:watch|play|listen to|escuch[ae]|mira|h\u00f6ren"
                        + " sie|\u00e9coutez|ascolta|ou[\u00e7v]a) (?:to"
                        + " )?(?:the|this|est[ae]|la|el|diesen|den|cet|questo)?"
                        + " ?(?:video|article|story|post|nota|noticia|artikel|beitrag|articolo|not\u00edcia)(?:"
                        + " (?:here|aqu[i\u00ed]|hier|below))?\\W*|empfohlener"
                        + " (?:redaktioneller|externer) inhalt|recommended (?:external"
                        + " )?content|(?:article|story|text) continues (?:below|after).*|continue"
                        + " reading below.*|(?:-"
                        + " ?)?(?:anzeige|werbung|advertisement|publicidad|publicit\u00e9|pubblicit\u00e0|reklama)(?:"
                        + " ?-)?\\W*)$");

    private Asides() {}

    static boolean isOne(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return PLAYER.matcher(lower).matches()
                || (CREDIT.matcher(lower).matches() && !saysMore(lower));
    }

    /** Whether a sentence begins after the first words of a credit. */
    private static boolean saysMore(String text) {
        int end = text.indexOf(". ");
        return end > 0 && end < text.length() - 30;
    }
}
