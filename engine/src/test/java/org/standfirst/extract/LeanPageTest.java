package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LeanPageTest {

    private static final String LONG = "var ferry = 'a long, long program about nothing'; ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One<script>LONG</script><p>Two<style>LONG</style><p>Three",
                "<p>One<script><!-- '<script>' LONG </script> LONG //--></script><p>Two",
                "<p>One<!-- <script> --><p>Two LONG</p><script>LONG</script><p>Three",
                "<p>One<script>LONG<p>Two",
                "<p>One<script>LONG</SCRIPT><p>Two</p><script>LONG</script><p>Three",
                "<p title='<script>'>One</p><p>Two LONG</p><script>LONG</script><p>Three",
                "<p>One<script data-x='a>b'>LONG</script><p>Two",
                "<p>One<script LONG",
                "<p>One<script/>LONG</script><p>Two",
                "<p>One<svg><path d='LONG'/></svg><p>Two<svg/><p>Three LONG</p><svg><g></g></svg>",
                "<p>One<svg><p>Two LONG</p></svg><p>Three",
                "<p>One<svg><!-- </svg> --><g>LONG</g></svg><p>Three",
                "<p>One<svg><foreignObject><p>Two LONG</p></foreignObject></svg><p>Three",
                "<p>One<strong>LONG</strong><p>Two<",
                "<title>One <script>LONG</script></title><p>Two",
            })
    void readersSeeTheSame(String markup) {
        var html = markup.replace("LONG", LONG);
        var lean = LeanPage.of(html, "https://outlet.example/").document();
        lean.outputSettings().prettyPrint(false);
        assertThat(seen(lean.outerHtml())).isEqualTo(seen(html));
    }

    private static String seen(String html) {
        var page = Jsoup.parse(html);
        page.select("script,style,title").remove();
        page.select("svg").forEach(drawing -> drawing.replaceWith(new Element("svg")));
        for (var element : page.body().getAllElements()) {
            element.clearAttributes();
            for (var child : List.copyOf(element.childNodes())) {
                if (child instanceof Comment) {
                    child.remove();
                }
            }
        }
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    @Test
    void programsAreKeptBesideTheTreeAndDataInIt() {
        var html =
                "<script type='application/ld+json'>{\"headline\": \"<script>no</scr\"}</script>"
                        + "<p>One<script>"
                        + LONG
                        + "</script>";
        var page = LeanPage.of(html, "https://outlet.example/");
        assertThat(page.document().select("script").getFirst().data()).contains("headline");
        assertThat(page.document().outerHtml()).doesNotContain("ferry");
        assertThat(page.programsWith(List.of("nobody", "ferry"))).containsExactly(LONG);
        assertThat(page.programsWith(List.of("nobody"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script ", "<script>", "<svg><g>", "<svg>", "<style><!--", "<!--<style>"})
    void whatNeverEndsIsReadOnce(String tag) {
        var reader = new LeanReader(tag.repeat(200_000));
        int read = 0;
        var into = new char[2_048];
        for (int some = reader.read(into, 0, into.length); some >= 0; ) {
            read += some;
            some = reader.read(into, 0, into.length);
        }
        assertThat(read).isEqualTo(200_000 * tag.length());
    }
}
