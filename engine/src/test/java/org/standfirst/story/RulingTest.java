package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Instant;
import java.util.List;

/** What a person decides about stories outlives every repair, also across save and restore. */
@NullMarked
class RulingTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String FERRY =
            "The ferry Aurelia struck the harbour wall at Port Vell on Wednesday morning. Captain"
                    + " Mira Holt said the rudder of the Aurelia had failed near Port Vell.";
    private static final String BUDGET =
            "Parliament passed the budget of Tomas Brandt by three votes after a night of"
                + " bargaining over pensions. The pension reform of Tomas Brandt was the price.";

    private StoryGrouper grouper = new StoryGrouper(GroupingSettings.defaults());

    @BeforeEach
    void fourReportsOnTwoEvents() {
        add("ferry-1", "Ferry Aurelia hits harbour wall at Port Vell", FERRY);
        add("budget-1", "Parliament passes budget with pension reform", BUDGET);
        add("ferry-2", "Aurelia ferry strikes wall of harbour at Port Vell", FERRY);
        add("budget-2", "Budget with pension reform passes parliament", BUDGET);
        grouper.repair();
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        assertThat(story("budget-2")).isEqualTo("budget-1");
    }

    @Test
    void whatWasMergedStaysOne() {
        var changes = grouper.rule(new Ruling.Merge("budget-1", "ferry-1"));
        assertThat(changes)
                .containsExactly(new StoryChange.Merged("budget-1", "ferry-1", "by hand"));
        later();
        assertThat(story("budget-2")).isEqualTo("ferry-1");
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
    }

    @Test
    void whatWasSplitStaysApart() {
        grouper.rule(new Ruling.Split("ferry-1", "salvage", List.of("ferry-2")));
        later();
        assertThat(story("ferry-1")).isEqualTo("ferry-1");
        assertThat(story("ferry-2")).isEqualTo("salvage");
    }

    @Test
    void whatWasMovedStaysThere() {
        grouper.rule(new Ruling.Move("ferry-2", "budget-1"));
        later();
        assertThat(story("ferry-2")).isEqualTo("budget-1");
        assertThat(story("ferry-1")).isEqualTo("ferry-1");
    }

    @Test
    void whatIsPinnedKeepsItsIdAndStillTakesMore() {
        grouper.rule(new Ruling.Pin("ferry-1"));
        later();
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        assertThat(story("ferry-3")).isEqualTo("ferry-1");
    }

    @Test
    void whatIsReleasedIsGroupedAsBefore() {
        grouper.rule(new Ruling.Split("ferry-1", "salvage", List.of("ferry-2")));
        grouper.rule(new Ruling.Release("ferry-1"));
        grouper.rule(new Ruling.Release("salvage"));
        later();
        assertThat(story("ferry-2")).isEqualTo(story("ferry-1"));
    }

    /** More on both events arrives, in a grouper that was saved and restored. */
    private void later() {
        grouper = StoryGrouper.restore(grouper.save());
        add("ferry-3", "Ferry Aurelia strikes harbour wall at Port Vell", FERRY);
        add("budget-3", "Parliament passes the budget and pension reform", BUDGET);
        grouper.repair();
        grouper = StoryGrouper.restore(grouper.save());
        grouper.repair();
    }

    private void add(String id, String title, String text) {
        var url = "https://x.example/" + id;
        var outlet = id.substring(id.length() - 1);
        grouper.add(Article.of(id, url, outlet, title, Moment.exact(NOON), "en", text));
    }

    /** A known article's story is what the grouper says when it is given the article again. */
    private String story(String id) {
        return grouper.add(Article.of(id, "", "", "", null, "en", "")).storyId();
    }
}
