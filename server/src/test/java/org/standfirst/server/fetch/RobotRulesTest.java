package org.standfirst.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9309 and those it was made from. */
@NullMarked
class RobotRulesTest {

    private static boolean allow(String robots, String target) {
        return RobotRules.read(robots.replace('|', '\n'), "standfirst").allow(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /any, false",
        "'', /any, true",
        "/fish, /fish.html, false",
        "/fish, /catfish, true",
        "/fish/, /fish, true",
        "/*.php, /folder/a.php?x=1, false",
        "/*.php$, /folder/a.php?x=1, true",
        "/*.php$, /folder/a.php, false",
        "/fish*.php, /fishheads/catfish.php, false",
        "/a%3cd.html, /a%3Cd.html, false",
        "/ツ, /%E3%83%84, false",
        "/%7Eann/, /~ann/x, false",
        "/robots.txt, /robots.txt, true",
        "/a*b*c$, /aXbXcXc, false",
        "$, /x, true",
    })
    void oneRule(String disallowed, String target, boolean allowed) {
        assertThat(allow("User-agent: *|Disallow: " + disallowed, target)).isEqualTo(allowed);
    }

    @Test
    void theLongestRuleDecidesAndAllowWinsATie() {
        var robots = "user-agent: *|disallow: /a|allow: /a/b|disallow: /a/b/c";
        assertThat(allow(robots, "/a/x")).isFalse();
        assertThat(allow(robots, "/a/b/x")).isTrue();
        assertThat(allow(robots, "/a/b/c")).isFalse();
        assertThat(allow("user-agent: *|disallow: /page|allow: /page", "/page")).isTrue();
    }

    @Test
    void ourOwnGroupsReplaceThoseForEverybodyAndAddUp() {
        var robots =
                "User-agent: *|Disallow: /||User-agent: Other|User-agent: StandFirst/2.0 # us|"
                        + "Disallow: /one||Sitemap: /map.xml|User-agent: standfirst|Disallow: /two";
        assertThat(allow(robots, "/three")).isTrue();
        assertThat(allow(robots, "/one")).isFalse();
        assertThat(allow(robots, "/two")).isFalse();
        assertThat(allow("User-agent: standfirster|Disallow: /", "/x")).isTrue();
        assertThat(allow("User-agent: Standfirst|Disallow:", "/x")).isTrue();
    }

    @Test
    void whatIsNoRobotsFileForbidsNothing() {
        assertThat(allow("<html><body>Disallow: /</body></html>", "/x")).isTrue();
        assertThat(allow("Disallow: /|User-agent: *", "/x")).isTrue();
    }

    @Test
    void manyStarsTakeNoTime() {
        var rule = "/" + "*a".repeat(900) + "$";
        assertThat(allow("User-agent: *|Disallow: " + rule, "/" + "a".repeat(8_000) + "b"))
                .isTrue();
    }
}
