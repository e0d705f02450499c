package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.server.cli.RealProgram;
import org.standfirst.server.desk.StoryRulings.Outcome;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Ruled;
import org.standfirst.server.store.Story;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What people decide is so at once, outlives every repair, every restart, and can be undone. */
@NullMarked
class StoryRulingsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String FERRY =
            "The ferry Aurelia struck the harbour wall at Port Vell on Wednesday morning. Captain"
                    + " Mira Holt said the rudder of the Aurelia had failed near Port Vell.";
    private static final String BUDGET =
            "Parliament passed the budget of Tomas Brandt by three votes after a night of"
                + " bargaining over pensions. The pension reform of Tomas Brandt was the price.";

    private final AtomicInteger arrived = new AtomicInteger();
    @TempDir private Path data = Path.of(".");
    private @Nullable Archive archive;
    private @Nullable StoryDesk stories;

    @BeforeEach
    void fourReportsOnTwoEvents() {
        open();
        report("ferry-1", "Ferry Aurelia hits harbour wall at Port Vell", FERRY);
        report("budget-1", "Parliament passes budget with pension reform", BUDGET);
        report("ferry-2", "Aurelia ferry strikes wall of harbour at Port Vell", FERRY);
        report("budget-2", "Budget with pension reform passes parliament", BUDGET);
        group();
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        assertThat(story("budget-2")).isEqualTo("budget-1");
    }

    @AfterEach
    void close() {
        archive().close();
    }

    private void open() {
        archive = Archive.open(ArchiveSettings.in(data));
        stories = new StoryDesk(archive, InstantSource.fixed(NOON));
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private StoryRulings rulings() {
        return new StoryRulings(archive(), InstantSource.fixed(NOON));
    }

    private void report(String id, String title, String text) {
        report(archive(), id, title, text, arrived.incrementAndGet());
    }

    private static void report(Archive archive, String id, String title, String text, int minute) {
        var published = Moment.exact(NOON.minusSeconds(86_400L - minute * 60L));
        // Two reports of one outlet are seldom on one event.
        var outlet = "outlet" + minute % 7 + ".example";
        var url = "https://" + outlet + "/" + id;
        var article = Article.of(id, url, outlet, title, published, "en", text);
        archive.change(shelves -> {
            shelves.outlets().known(outlet, outlet, null);
            shelves.articles().store(article, outlet, NOON);
        });
    }

    private void group() {
        Objects.requireNonNull(stories).groupArrived();
    }

    private @Nullable String story(String article) {
        return archive()
                .read(shelves -> shelves.articles().byId(article))
                .map(found -> found.story())
                .orElse(null);
    }

    /** More on both events arrives; the process dies without a word, starts anew, and repairs. */
    private void later() {
        report("ferry-3", "Ferry Aurelia strikes harbour wall at Port Vell", FERRY);
        report("budget-3", "Parliament passes the budget and pension reform", BUDGET);
        group();
        archive().close();
        open();
        report("ferry-4", "Aurelia hits the harbour wall, ferry at Port Vell", FERRY);
        report("budget-4", "Pension reform: parliament passes the budget", BUDGET);
        group();
        archive().close();
        open();
    }

    /** The story that an id leads to. */
    private String living(String id) {
        return archive().read(shelves -> shelves.stories().byId(id)).orElseThrow().id();
    }

    private Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    @Test
    void whatWasMergedStaysOneAndItsAddressLeadsThere() {
        done(rulings().merge("Ada", "budget-1", "ferry-1"));
        assertThat(story("budget-2")).isEqualTo("ferry-1");
        later();
        assertThat(story("budget-1")).isEqualTo("ferry-1");
        assertThat(story("budget-2")).isEqualTo("ferry-1");
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        assertThat(living("budget-1")).isEqualTo("ferry-1");
    }

    @Test
    void whatWasSplitStaysApart() {
        var made = done(rulings().split("Ada", "ferry-1", List.of("ferry-2"))).story();
        assertThat(story("ferry-2")).isEqualTo(made).isNotEqualTo("ferry-1");
        later();
        assertThat(story("ferry-2")).isEqualTo(made);
        assertThat(story("ferry-1")).isEqualTo("ferry-1");
    }

    @Test
    void whatWasMovedStaysThere() {
        done(rulings().move("Ada", "ferry-1", "ferry-2", "budget-1"));
        later();
        assertThat(story("ferry-2")).isEqualTo("budget-1");
        assertThat(story("ferry-1")).isEqualTo("ferry-1");
    }

    @Test
    void aStoryWhoseLastReportWasMovedLeadsToWhereItWent() {
        done(rulings().move("Ada", "ferry-1", "ferry-2", "budget-1"));
        done(rulings().move("Ada", "ferry-1", "ferry-1", "budget-1"));
        assertThat(living("ferry-1")).isEqualTo("budget-1");
    }

    @Test
    void whatIsUndoneIsAsItWasAndStaysSo() {
        var merged = done(rulings().merge("Ada", "budget-1", "ferry-1")).ruling();
        group();
        done(rulings().undo("Bo", merged));
        assertThat(story("budget-2")).isEqualTo("budget-1");
        assertThat(rulings().undo("Bo", merged)).isInstanceOf(Outcome.Refused.class);
        later();
        assertThat(story("budget-1")).isEqualTo("budget-1");
        assertThat(story("budget-2")).isEqualTo("budget-1");
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        var split = done(rulings().split("Ada", "ferry-1", List.of("ferry-2")));
        done(rulings().undo("Ada", split.ruling()));
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        var moved = done(rulings().move("Ada", "ferry-1", "ferry-2", "budget-1"));
        done(rulings().undo("Ada", moved.ruling()));
        assertThat(story("ferry-2")).isEqualTo("ferry-1");
        List<Ruled> log = archive().read(shelves -> shelves.rulings().of("ferry-1"));
        assertThat(log).hasSize(6).extracting(ruled -> ruled.person()).contains("Ada", "Bo");
    }

    @Test
    void aNameAPinAndHidingAreKeptAndUndone() {
        var named = done(rulings().rename("Ada", "ferry-1", " The Aurelia ")).ruling();
        var hidden = done(rulings().hide("Ada", "ferry-1", true)).ruling();
        done(rulings().pin("Ada", "ferry-1", true));
        var note = archive().read(shelves -> shelves.rulings().note("ferry-1"));
        assertThat(note.title()).isEqualTo("The Aurelia");
        assertThat(note.hidden()).isTrue();
        assertThat(note.pinned()).isTrue();
        List<Story> shown = archive().read(shelves -> shelves.stories().page(0, 9));
        assertThat(shown).extracting(story -> story.id()).containsExactly("budget-1");
        later();
        done(rulings().undo("Ada", hidden));
        done(rulings().undo("Ada", named));
        var after = archive().read(shelves -> shelves.rulings().note("ferry-1"));
        assertThat(after.title()).isNull();
        assertThat(after.hidden()).isFalse();
        assertThat(after.pinned()).isTrue();
    }

    @Test
    void whatCannotBeIsSaid() {
        var rulings = rulings();
        assertThat(rulings.merge("Ada", "none", "ferry-1")).isInstanceOf(Outcome.Missing.class);
        assertThat(rulings.merge("Ada", "ferry-1", "none")).isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.merge("Ada", "ferry-1", "ferry-1")).isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.split("Ada", "ferry-1", List.of())).isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.split("Ada", "ferry-1", List.of("budget-1")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.split("Ada", "ferry-1", List.of("ferry-1", "ferry-2")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.move("Ada", "ferry-1", "budget-1", "budget-1"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rulings.undo("Ada", 99)).isInstanceOf(Outcome.Missing.class);
        List<Ruled> log = archive().read(shelves -> shelves.rulings().latest(0, 9));
        assertThat(log).isEmpty();
    }

    /**
     * Another process groups and rules all the time and says what it has ruled; it is killed at
     * moments that a seed chooses. Whatever it said holds, also after more was grouped and
     * repaired.
     */
    @Test
    @Tag("slow")
    void whatWasRuledOutlivesKillingTheProgram() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        archive().close();
        int ruled = 0;
        for (int kill = 0; kill < 8; kill++) {
            var program = start(ruled);
            var out =
                    new BufferedReader(
                            new InputStreamReader(
                                    program.getInputStream(), StandardCharsets.UTF_8));
            int most = ruled + random.nextInt(1, 12);
            while (ruled < most) {
                var line = Objects.requireNonNull(out.readLine(), "it ended by itself");
                ruled = Integer.parseInt(line) + 1;
            }
            Thread.sleep(random.nextInt(40));
            RealProgram.kill(program);
            open();
            report("late-" + kill, "Ferry Aurelia hits harbour wall again", FERRY);
            group();
            for (int i = 0; i < ruled; i++) {
                assertThat(story("b" + i))
                        .as("seed %d, ruling %d", seed, i)
                        .isEqualTo(story("a" + i));
            }
            archive().close();
        }
        open();
        assertThat(ruled).isPositive();
    }

    private Process start(int next) throws Exception {
        return RealProgram.of(List.of(), Ruler.class, data.toString(), Integer.toString(next))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The program that is killed: two stories of nothing in common, merged, again and again. */
    static final class Ruler {

        private Ruler() {}

        public static void main(String[] arguments) {
            var archive = Archive.open(ArchiveSettings.in(Path.of(arguments[0])));
            var stories = new StoryDesk(archive, InstantSource.fixed(NOON));
            var rulings = new StoryRulings(archive, InstantSource.fixed(NOON));
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                report(archive, "a" + i, words(i, "a"), words(i, "a"), i);
                report(archive, "b" + i, words(i, "b"), words(i, "b"), i);
                stories.groupArrived();
                rulings.merge("Ada", storyOf(archive, "b" + i), storyOf(archive, "a" + i));
                System.out.println(i);
                System.out.flush();
                stories.groupArrived();
                if (i % 5 == 0) {
                    stories.save();
                }
            }
        }

        private static String storyOf(Archive archive, String article) {
            var found = archive.read(shelves -> shelves.articles().byId(article)).orElseThrow();
            return Objects.requireNonNull(found.story());
        }

        private static String words(int number, String which) {
            var random = new Random(number * 31L + which.hashCode());
            var text = new StringBuilder("Report");
            for (int i = 0; i < 30; i++) {
                text.append(" w").append(Integer.toString(random.nextInt(99_999), 36));
            }
            return text.append('.').toString();
        }
    }
}
