package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Pages beside what is to be read in them. */
@NullMarked
class ArticleExtractorTest {

    private static final String URL = "https://gazette.example/page";

    @ParameterizedTest
    @ValueSource(strings = {"boxes", "semantic", "tables"})
    void takesTheArticleOutOfThePage(String name) throws IOException {
        var extraction = new ArticleExtractor().extract(resource(name + ".html"), null, URL);
        var expected = new String(resource(name + ".expected"), StandardCharsets.UTF_8);
        assertThat(described(extraction)).isEqualTo(expected);
    }

    @Test
    void aPageThatIsNoArticleIsSaidToBeOne() {
        var extractor = new ArticleExtractor();
        assertThat(extractor.extract("", URL).kind()).isEqualTo(PageKind.EMPTY);
        var error = "<title>404 Not Found</title><h1>Not Found</h1><p>It is not here.</p>";
        assertThat(extractor.extract(error, URL).kind()).isEqualTo(PageKind.ERROR);
        var login = "<title>Sign in</title><p>Please sign in.</p><input type=password>";
        assertThat(extractor.extract(login, URL).kind()).isEqualTo(PageKind.LOGIN);
    }

    /** Before, the section, the headline and the day of such pages stood in their bodies. */
    @Test
    void aHeadlineThatOnlyALinesEndPartsFromOtherLinesIsNoBody() {
        var page =
                "<title>Old ferry to be a museum :: The Gazette</title><center><table><tr><td"
                    + " colspan=2><a href='/'><b>The Gazette</b></a><br><i>News of the"
                    + " quay</i></td></tr><tr><td width=140><a href='/a'>Tides</a></td><td"
                    + " width=500><font size=1>harbour</font><br><font size=6><b>Old ferry to be a"
                    + " museum</b></font><br><font size=4><i>School of the sea moves into the"
                    + " saloon</i></font><br><br><font size=1>28 November 2026,"
                    + " 14:10</font><hr><font size=3>The ferry that crossed the sound for forty"
                    + " years will be a museum, the council of the harbour decided on Friday"
                    + " night.<br><br>The school of the sea will move into the saloon as soon as"
                    + " the boilers have been taken out, its head told the council.<br><br>Nobody"
                    + " spoke against it, and the band played until the last bus had left the quay."
                    + "</font></td></tr></table></center>";
        assertThat(new ArticleExtractor().extract(page, URL).article().text())
                .startsWith("The ferry that crossed the sound")
                .contains("The school of the sea will move");
    }

    @Test
    void tenThousandLevelsDeepIsStillRead() {
        var sentence = "Deep below the harbour there is a sentence that is worth the way down.";
        var page = "<div>".repeat(10_000) + "<p>" + sentence + "</p>";
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.text()).contains(sentence);
    }

    @Test
    void aPageThatItsServerStreamedInPartsIsPutTogether() {
        var page =
                "<title>The gates of the lock hold</title><body><main><h1>The gates of the lock"
                    + " hold</h1><!--$?--><template id=\"B:0\"></template><p>Loading what the"
                    + " keeper of the lock said.</p><!--/$--><p>The quay opens again on Monday, a"
                    + " week after the ferry struck its wall in the fog.</p></main><div hidden"
                    + " id=\"S:1\"><p>The keeper of the lock said the gates had held, and nobody on"
                    + " the quay was hurt that night.</p></div>"
                    + "<script>$RC(\"B:0\",\"S:1\")</script>";
        assertThat(new ArticleExtractor().extract(page, URL).article().text().lines())
                .containsExactly(
                        "The keeper of the lock said the gates had held, and nobody on the quay was"
                                + " hurt that night.",
                        "The quay opens again on Monday, a week after the ferry struck its wall in"
                                + " the fog.");
        var itself = "<div hidden id=\"S:0\"><template id=\"B:0\"></template>Ferry.</div>";
        assertThat(new ArticleExtractor().extract(itself, URL).article().text())
                .isEqualTo("Ferry.");
    }

    private static final String SCRIPTED =
            "The tower on the mole has shown a light since 1871, and for the first time it will be"
                + " dark this winter, because the lamp that the harbour board ordered in the spring"
                + " has not come.";

    @Test
    void whatReadersWithoutScriptsSeeIsReadWhereThePageShowsNothingElse() {
        var hidden = "<p>" + SCRIPTED + "</p><p>Pilots were told. " + SCRIPTED + "</p>";
        var around = "<title>No light on the mole</title><h1>No light on the mole</h1><div>";
        var alone = around + "<noscript>" + hidden + "</noscript></div><p>News of the quay</p>";
        assertThat(read(alone)).startsWith(SCRIPTED).contains("Pilots were told.");
        assertThat(read(article("<noscript>" + hidden + "</noscript>"))).doesNotContain("mole");
    }

    @Test
    void aBodyThatStandsInDataAloneIsRead() {
        var teaser =
                "<p>The board of the harbour meets on Monday, its chair has said, and will speak of"
                    + " nothing but the lamp, which was to be there by the first of October. Those"
                    + " who want to hear it may come to the old customs house at seven, where there"
                    + " is room for a hundred.</p>";
        var data =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"No"
                        + " light on the mole\",\"articleBody\":\""
                        + (SCRIPTED + "\\n").repeat(6)
                        + "\"}</script>";
        var page = "<title>No light on the mole</title>" + data + "<h1>No light on the mole</h1>";
        assertThat(read(page + teaser).lines().distinct()).containsExactly(SCRIPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Ada Fern / Quay Pictures",
                "Image used under licence from Quay Pictures",
                "\u00a9 Quay Pictures",
                "Loading...",
                "Escucha esta nota aqu\u00ed",
                "- Anzeige -",
                "Back to Top \u2191",
                "Externer Inhalt",
                "Article continues below"
            })
    void aLineThatSpeaksOfThePageIsNoneOfTheBody(String line) {
        assertThat(Asides.isOne(line)).isTrue();
        assertThat(read(article("<p>" + line + "</p>"))).doesNotContain(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photos by drones of the port authority show the wreck.",
                "Loading of the ship took four hours.",
                "Image: a word that means little at sea. Ask the keeper of the lighthouse, he"
                        + " says.",
                "Credits from the old college count.",
                "Back to the top of the league after nine years.",
                "Werbung f\u00fcr den Hafen kostet Geld."
            })
    void aLineThatSpeaksOfTheWorldIs(String line) {
        assertThat(Asides.isOne(line)).isFalse();
    }

    @Test
    void anEmbeddedPostIsKept() {
        var post =
                "<blockquote class=twitter-tweet><p>Stuck on the ferry. pic.example/1</p>&mdash;"
                    + " Ada (@ada) <a href=/1>March 4</a></blockquote><p>She was still aboard at"
                    + " noon, when the second ferry came to take the passengers off the first.</p>";
        assertThat(read(article(post))).contains("Stuck on the ferry.").contains("(@ada)");
    }

    @Test
    void aStandfirstThatIsAllThereIsToReadIsTheBody() {
        var only =
                "The light on the mole has gone out, and nobody at the board of the harbour can say"
                        + " when it will be lit again.";
        var page =
                "<title>No light</title><meta name=description content='"
                        + only
                        + "'><main><h1>No light</h1><p class=standfirst>"
                        + only
                        + "</p><p>Print this page</p></main>";
        assertThat(read(page)).contains(only);
    }

    @Test
    void aNoteOnWhoWroteItIsNoneOfTheBody() {
        var note =
                "<p>Ada Fern, who lives on the quay, is the harbour correspondent of the Gazette"
                        + " and has written about its ferries for twelve years.</p></article>";
        var signed = article("").replace("</h1>", "</h1><p class=byline>By Ada Fern</p>");
        var lines = read(signed.replace("</article>", note)).lines().toList();
        assertThat(lines.getLast()).startsWith("It is the third such accident");
        assertThat(read(article(note))).contains("harbour correspondent");
    }

    @Test
    void captionsThatRanTogetherAreNoParagraph() {
        var captions =
                "<p>Photos: The quay \u2013 The ferry at the wall in 1995. Hide caption 1 of 12"
                    + " Photos: The quay \u2013 The keeper of 1995 at the gates. Hide caption 2 of"
                    + " 12 Photos: The quay \u2013 Fog over the harbour. Hide caption 3 of 12</p>";
        var video =
                "<p>Just watched The ferry in the fog Replay More videos ... Must watch The ferry"
                        + " in the fog 01:31</p>";
        assertThat(read(article(captions + video))).doesNotContain("caption", "watch");
        var counts = "<p>Of the gates 1 of 12 held, then 5 of 12, and 2 of 3 pumps ran on.</p>";
        assertThat(read(article(counts))).contains("2 of 3 pumps");
    }

    @Test
    void itemsCarryTheNumbersThatABrowserShows() {
        var text = read(article("<ol start=3><li>Lower the gates at low water.<li>Wait.</ol>"));
        assertThat(text).contains("3. Lower the gates at low water.", "4. Wait.");
    }

    @Test
    void aQuestionOnAButtonIsAHeadingAndANumberOfANoteIsNoText() {
        var answers =
                "<h3><button>Why was the quay closed for a week?</button></h3><p>Because the wall"
                        + " was struck<sup><a href=\"#n1\">1</a></sup> by a ferry in the fog.</p>";
        var text = read(article(answers));
        assertThat(text).contains("Why was the quay closed for a week?");
        assertThat(text).contains("Because the wall was struck by a ferry in the fog.");
    }

    @Test
    void aButtonThatOpensAnAnswerIsItsHeading() {
        var answers =
                "<h2>Questions of readers</h2><div><button aria-expanded=true"
                    + " aria-controls=a1><div><h3>Why was the quay closed for a"
                    + " week?</h3></div></button><div id=a1><p>Because the wall was struck by a"
                    + " ferry in the fog.</p></div></div><div><button aria-expanded=false"
                    + " aria-controls=a2>When will it be open again?</button><div id=a2"
                    + " style='display:none'><p>In May, says the town, if the divers find nothing"
                    + " else below the water.</p></div></div>";
        var text = read(article("<button aria-expanded=false>Show the map</button>" + answers));
        assertThat(text)
                .contains("Why was the quay closed for a week?", "When will it be open again?")
                .contains("In May, says the town")
                .doesNotContain("Show the map");
    }

    @Test
    void nothingOfTenMegabytesIsLost() {
        var paragraphs = new StringBuilder();
        int count = 0;
        for (; paragraphs.length() < 10_000_000; count++) {
            paragraphs.append("<p>Sentence ").append(count).append(" tells of the harbour, ");
            paragraphs.append("as <b>all</b> the others before it did, and of the fog. ");
            paragraphs.append("Nobody was hurt. ".repeat(count % 40)).append("</p>");
        }
        var comments =
                "<div class=comments>"
                        + "<p>I was there too, and I have not seen any fog.</p>".repeat(3)
                        + "</div>";
        var page = article(paragraphs.toString()) + comments;
        var article = new ArticleExtractor().extract(page, URL).article();
        var read = article.blocks().stream().filter(b -> b.text().startsWith("Sentence ")).count();
        assertThat(read).isEqualTo(count);
        assertThat(article.text()).doesNotContain("I was there too");
    }

    @Test
    void aPageFromRightToLeftIsRead() {
        var sentence = "قال الوزير إن الميناء سيبقى مغلقا لمدة أسبوع آخر بعد الحادث الذي وقع أمس.";
        var page = "<html dir=rtl lang=ar>" + article("<p>" + sentence + "</p>");
        assertThat(read(page)).contains(sentence);
    }

    /** Elements put together at random, nested and closed at random, never break the reader. */
    @Test
    void pagesOfRandomElementsAreReadWithoutAnError() {
        var tags = "div p li ol ul table tr td th h2 blockquote pre span a b br sup button form q";
        var names = tags.split(" ", -1);
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var page = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                var name = names[random.nextInt(names.length)];
                switch (random.nextInt(4)) {
                    case 0 -> page.append("</").append(name).append('>');
                    case 1 -> page.append("word ").append(random.nextInt()).append(". ");
                    default -> {
                        page.append('<')
                                .append(name)
                                .append(" class=\"c")
                                .append(random.nextInt(9));
                        page.append("\" start=").append(random.nextInt()).append('>');
                    }
                }
            }
            var extraction = new ArticleExtractor().extract(page.toString(), URL);
            var seen = Jsoup.parse(page.toString(), URL).body().text();
            assertThat(extraction.article().text().isBlank())
                    .as("seed %d", seed)
                    .isEqualTo(seen.isBlank());
        }
    }

    /** A page with some prose around what is looked at. */
    private static String article(String inside) {
        var before = "<p>The ferry struck the wall of the quay in the fog on Monday morning.</p>";
        var after = "<p>Nobody was hurt, said the captain, who has run the ferry for years.</p>";
        return "<title>Ferry</title><article><h1>Ferry</h1>"
                + before
                + "<p>The quay will stay closed for another week, the harbour master said.</p>"
                + inside
                + after
                + "<p>It is the third such accident of the year in the harbour, records show.</p>"
                + "</article>";
    }

    private static String read(String html) {
        return new ArticleExtractor().extract(html, URL).article().text();
    }

    @Test
    void brokenPagesNeverBreakTheReader() throws IOException {
        var start = resource("semantic.html");
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var page = start.clone();
            for (int i = 0; i < 60; i++) {
                page[random.nextInt(page.length)] = (byte) random.nextInt(256);
            }
            var extraction = new ArticleExtractor().extract(page, "text/html", URL);
            // A lost end tag may put the whole page into its title or a script; then a browser
            // shows nothing either.
            var seen = Jsoup.parse(new String(page, StandardCharsets.UTF_8), URL).body().text();
            assertThat(extraction.article().text().isBlank())
                    .as("seed %d", seed)
                    .isEqualTo(seen.isBlank());
        }
    }

    private static String described(Extraction extraction) {
        var article = extraction.article();
        var authors = article.authors().stream().map(Author::name);
        var text = new StringBuilder();
        text.append("kind: ").append(extraction.kind()).append('\n');
        text.append("outlet: ").append(article.outlet()).append('\n');
        text.append("title: ").append(article.title()).append('\n');
        text.append("standfirst: ").append(article.standfirst()).append('\n');
        text.append("authors: ").append(authors.collect(Collectors.joining(", ")));
        text.append("\npublished: ").append(article.published()).append('\n');
        text.append("language: ").append(article.language()).append('\n');
        for (var block : article.blocks()) {
            text.append(block.kind()).append(' ').append(block.text()).append('\n');
        }
        return text.toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ArticleExtractorTest.class.getResourceAsStream("/extract/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
