package org.standfirst.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells feeds of cartoons from others, and finds the drawing in an entry. */
public final class Cartoons {

    /** What cartoons are called in feeds of several languages. */
    private static final Pattern NAME =
            Pattern.compile(
                    "\\b(?:cartoons?|(?:web)?comics?|comic strips?|karikatur\\w*|caricatur\\w*"
                            + "|dessins? (?:de presse|du jour)|viñetas?|vignett[ae]"
                            + "|tiras? c[óo]micas?|humor gr[áa]fico|karykatur\\w*|tegneserie\\w*"
                            + "|карикатур\\w*|комикс\\w*)\\b|漫画|كاريكاتير",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern RASTER =
            Pattern.compile("(?i)[^?#]*\\.(?:png|jpe?g|gif)(?:[?#].*)?");
    private static final Pattern OTHER_FILE =
            Pattern.compile("(?i)[^?#]*\\.(?:svgz?|webp|avif|mp[34]|pdf)(?:[?#].*)?");

    /** A drawing has hardly any text beside it; characters. */
    private static final int MOST_TEXT = 400;

    private static final double SHARE = 2.0 / 3;

    private Cartoons() {}

    /** Whether a name, such as that of a folder, says that cartoons are in it. */
    public static boolean named(@Nullable String name) {
        return name != null && NAME.matcher(name).find();
    }

    /** Whether a feed is one of cartoons by its words, and its entries by their pictures. */
    public static boolean recognised(Feed feed) {
        if (feed.entries().isEmpty() || !(named(feed.name()) || named(feed.description()))) {
            return false;
        }
        long led =
                feed.entries().stream()
                        .filter(entry -> text(entry).length() <= MOST_TEXT)
                        .filter(entry -> drawing(entry).isPresent())
                        .count();
        return led >= SHARE * feed.entries().size();
    }

    private static String text(Entry entry) {
        var longer = entry.content() == null ? entry.summary() : entry.content();
        return Feed.plain(longer);
    }

    /** The drawing of an entry; empty if the feed offers no picture with it. */
    public static Optional<Drawing> drawing(Entry entry) {
        return attached(entry).or(() -> inText(entry));
    }

    /** PNG, JPEG or GIF if there is a choice; what other files hold cannot be told safely. */
    private static Optional<Drawing> attached(Entry entry) {
        var pictures = entry.enclosures().stream().filter(Cartoons::isPicture).toList();
        return pictures.stream()
                .filter(Cartoons::isRaster)
                .findFirst()
                .or(() -> pictures.stream().findFirst())
                .map(found -> drawing(entry, found.url(), found.alt()));
    }

    private static boolean isPicture(Enclosure enclosure) {
        return enclosure.type() == null
                ? !OTHER_FILE.matcher(enclosure.url()).matches()
                : enclosure.type().toLowerCase(Locale.ROOT).startsWith("image/");
    }

    private static boolean isRaster(Enclosure enclosure) {
        return enclosure.type() == null
                ? RASTER.matcher(enclosure.url()).matches()
                : enclosure.type().toLowerCase(Locale.ROOT).matches("image/(?:png|jpe?g|gif)");
    }

    private static Optional<Drawing> inText(Entry entry) {
        return Stream.of(entry.summary(), entry.content())
                .filter(html -> html != null && html.indexOf('<') >= 0)
                .flatMap(html -> Jsoup.parseBodyFragment(html).select("img[src]").stream())
                .filter(image -> image.attr("src").matches("(?i)https?:.*"))
                .filter(image -> !image.attr("width").equals("1"))
                .findFirst()
                .map(image -> {
                    var alt = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
                    return drawing(entry, image.attr("src"), alt.isBlank() ? null : alt.strip());
                });
    }

    private static Drawing drawing(Entry entry, String picture, @Nullable String alt) {
        return new Drawing(entry.headline(), entry.link(), entry.authors(), picture, alt);
    }
}
