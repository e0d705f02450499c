package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

class PageParserTest {

    private static final String URL = "https://outlet.example/harbour";

    /** What is not in the tree of a parser that passes over what nobody reads. */
    private static final Set<String> EMPTY = Set.of("script", "style", "svg");

    private static final List<String> PIECES =
            List.of(
                    "<p>",
                    "</p>",
                    "<div>",
                    "</div>",
                    "<div class=box>",
                    "<b>",
                    "</b>",
                    "<i>",
                    "</i>",
                    "<a href=/ferry>",
                    "</a>",
                    "<em>",
                    "</em>",
                    "<span>",
                    "</span>",
                    "<ul>",
                    "</ul>",
                    "<ol>",
                    "</ol>",
                    "<li>",
                    "</li>",
                    "<dl>",
                    "<dt>",
                    "<dd>",
                    "</dl>",
                    "</dd>",
                    "<h2>",
                    "</h2>",
                    "<h3>",
                    "</h3>",
                    "<section>",
                    "</section>",
                    "<article>",
                    "</article>",
                    "<br>",
                    "</br>",
                    "<br/>",
                    "<hr>",
                    "<img src=quay.jpg>",
                    "<table>",
                    "</table>",
                    "<tr>",
                    "</tr>",
                    "<td>",
                    "</td>",
                    "<th>",
                    "<tbody>",
                    "</tbody>",
                    "<caption>",
                    "</caption>",
                    "<form>",
                    "</form>",
                    "<button>",
                    "</button>",
                    "<input>",
                    "<select>",
                    "</select>",
                    "<option>",
                    "<label>",
                    "</label>",
                    "<noscript>",
                    "</noscript>",
                    "<blockquote>",
                    "</blockquote>",
                    "<object>",
                    "</object>",
                    "<x-note>",
                    "</x-note>",
                    "<svg><path d=m/></svg>",
                    "<pre>\n",
                    "</pre>",
                    "<script>if (a < b) {}</script>",
                    "<style>p > a {}</style>",
                    "<textarea><b></textarea>",
                    "<!-- <p> -->",
                    "<!doctype html>",
                    "<html lang=en>",
                    "<head>",
                    "</head>",
                    "<body class=home>",
                    "</body>",
                    "</html>",
                    "<title>Quay",
                    "</title>",
                    "<meta name=author content=Lind>",
                    "<link rel=canonical href=/a>",
                    "ferry ",
                    " harbour",
                    " ",
                    "\n",
                    "&amp;",
                    "&eacute;",
                    "a < b",
                    "Lind&copy;d",
                    "<P ID='x' id=y>",
                    "<div hidden>",
                    "<a title=\"a > b\" href='?a=1&b=2&lt;'>",
                    "<font>",
                    "</font>",
                    "<nobr>",
                    "</nobr>",
                    "<ruby>",
                    "<rt>",
                    "</ruby>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html lang=en><head><title>Quay &amp; sea</title><meta name=a"
                        + " content='b'></head><body><p>One<p>Two</body></html> ",
                "One <b>two<p>three</b> four</p> five",
                "<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>",
                "<table><tr><td>One<td>Two<tr><th>Three</table>Four",
                "<a href=a>One<div><a href=b>Two</a></div></a>",
                "<p>One<div/>Two<br/>Three<x-note/>Four",
                "<p title='<script>'>One</p><!--> <p>Two --><p>Three<!-- --!>Four<!x>Five",
                "<noscript><img src=a><p>One</noscript><p>Two",
                "<svg viewBox='0 0'><title>One</title><svg/><a><path></a></svg><p>Two",
                "<script><!-- '<script>' </script> --></script><p>One",
                "<iframe><p>One</iframe><textarea>\n<p>Two</textarea>Three",
                "<form><div>One<form>Two</form>Three</div>Four",
                "One &eacute;&#233;&#xE9;&nbsp;&notit;&ampx &foo; &#0; &#150; &copy &; &",
                "<a href='?a=1&copy=2&lt;&copy&amp;b' class=x/y id = z=1>One",
                "<p id=a class=b ID=c>One</P ><DIV>Two",
                "One</p>Two</br>Three</h1>Four</li>Five",
                "<pre>\n\nOne</pre><textarea>",
                "<html a=b><body lang=en>One<html lang=de><body class=x>Two",
                "<p>One</body> <b>two",
                "<a href='?a=1&lt#b&R&D&eacutex'>AT&T R&D &copyx &lt# &eacutex",
                "<svg><image href=a></svg><nobr>One<nobr>Two</nobr></p>",
                "One<",
                "One</",
                "One<p",
                "One<p class='",
                "One<!-- ",
                "<title>One",
                "   One",
                "",
            })
    void theTreeIsTheSame(String html) {
        var parsed = Objects.requireNonNull(PageParser.read(html, URL), "given up");
        assertThat(seen(parsed.document())).isEqualTo(seen(Jsoup.parse(html, URL)));
    }

    /** Pages of tags and words in any order: each is given up or read as by the other parser. */
    @Test
    void theTreeOfTagSoupIsTheSame() {
        var random = new Random(20);
        int read = 0;
        for (int page = 0; page < 2_500; page++) {
            var html = new StringBuilder(random.nextInt(3) == 0 ? "" : "<!doctype html>");
            for (int i = random.nextInt(24); i >= 0; i--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var parsed = PageParser.read(html.toString(), URL);
            if (parsed != null) {
                read++;
                assertThat(seen(parsed.document()))
                        .as(html.toString())
                        .isEqualTo(seen(Jsoup.parse(html.toString(), URL)));
            }
        }
        assertThat(read).isGreaterThan(1_500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>One<tr><td>Two</table>",
                "<p>One<table><tr><td>Two</table>",
                "<math><mi>x</mi></math>",
                "<svg><foreignObject><p>One</foreignObject></svg>",
                "<svg><p>One</svg>",
                "<frameset><frame></frameset>",
                "<plaintext>One",
                "One\0",
            })
    void whatIsRareIsGivenUp(String html) {
        assertThat(PageParser.read(html, URL)).isNull();
        assertThat(seen(LeanPage.of(html, URL).document())).isEqualTo(seen(Jsoup.parse(html, URL)));
    }

    /** Takes seconds if any of it is read more often than once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p><b>",
                "<b><p>",
                "<a><div>",
                "<table>",
                "<table><tr><td>",
                "<svg>",
                "<svg><!--",
                "<!--",
                "<!",
                "<script>",
                "<script><!--<script>",
                "<p a='",
                "<p a=\"b\" ",
                "</p>",
                "<br>",
                "<li>",
                "<p a",
                "<",
                "&amp",
                "<x-1><x-2></x-1>",
                "<select><option>",
                "<p><b id=1></p><p><i id=2></p>",
                "<noscript><p>",
                "<template>",
                "</b>",
                "<textarea>"
            })
    void whatNeverEndsIsReadOnce(String piece) {
        var html = piece.repeat(100_000);
        var parsed = PageParser.read(html, URL);
        assertThat(parsed == null || parsed.document().body() != null).isTrue();
    }

    private static String seen(Document page) {
        var seen = new StringBuilder();
        append(page.child(0), seen);
        return seen.toString();
    }

    private static void append(Node node, StringBuilder seen) {
        if (node instanceof TextNode text && !text.isBlank()) {
            seen.append('[').append(text.getWholeText().strip()).append(']');
        } else if (node instanceof Element element) {
            seen.append('<').append(element.normalName());
            for (var name : List.of("class", "id", "href", "lang", "name", "content", "src")) {
                if (element.hasAttr(name)) {
                    seen.append(' ').append(name).append('=').append(element.attr(name));
                }
            }
            seen.append('>');
            if (!EMPTY.contains(element.normalName())) {
                element.childNodes().forEach(child -> append(child, seen));
            }
            seen.append("</>");
        }
    }
}
