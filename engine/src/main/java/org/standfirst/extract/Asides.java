package org.standfirst.extract;

import org.standfirst.text.PictureCredits;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short lines that speak of the page and not of the world: who took a picture, that something is
 * still being loaded, that the article can be listened to, that an advertisement stands there, the
 * way back to the top.
 */
final class Asides {

    /** Longer lines say something of their own. */
    private static final int LONGEST = 160;

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
                        + " ?-)?\\W*|(?:back|return) to (?:the )?top\\W*|(?:zur\u00fcck )?(?:nach"
                        + " oben|zum (?:seiten)?anfang)\\W*|(?:retour en )?haut de (?:la"
                        + " )?page\\W*|volver arriba\\W*|torna su\\W*|this slideshow requires"
                        + " javascript\\W*|(?:externer inhalt|embed)\\W*)$");

    /** How the pattern begins; it is asked only after one of these, since most lines don't. */
    private static final Stems BEGINNINGS =
            new Stems("loading", "wird", "cargando", "chargement", "laden", "please", "watch")
                    .put(1, "play", "listen", "escuch", "mira", "h\u00f6ren", "\u00e9coutez")
                    .put(1, "ascolta", "ou\u00e7a", "ouva", "empfohlener", "recommended")
                    .put(1, "article", "story", "text", "continue", "anzeige", "werbung")
                    .put(1, "advert", "publici", "pubblici", "reklama")
                    .put(1, "back to", "return to", "zur\u00fcck", "nach oben", "zum", "retour")
                    .put(1, "haut de", "volver", "torna su", "this sl", "externer", "embed");

    private Asides() {}

    static boolean isOne(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return (mayBePlayer(text) && PLAYER.matcher(lower).matches()) || PictureCredits.fill(lower);
    }

    private static boolean mayBePlayer(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BEGINNINGS.at(text, i)) {
                return true;
            }
            if (Stems.isWord(text.charAt(i))) {
                return false;
            }
        }
        return false;
    }
}
