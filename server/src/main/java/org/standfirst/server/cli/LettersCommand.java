package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Settings;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code standfirst letters}: what became of the letters. */
@Command(
        name = "letters",
        description =
                "Shows what became of the letters of the last days, by letter, day and mail domain;"
                        + " names those of which it is uncertain whether a server took them, and"
                        + " settles them as you say.",
        mixinStandardHelpOptions = true)
final class LettersCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    /** What is done about letters of which nobody knows whether they were taken. */
    enum Settling {
        SENT,
        AGAIN
    }

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many days to show; default: 3.")
    private int days = 3;

    @Option(
            names = "--uncertain",
            paramLabel = "sent|again",
            description =
                    "Settles all uncertain ones: counts them as sent, or sends them again, in which"
                            + " case some readers may get them twice.")
    private @Nullable Settling settling;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            var now = Instant.now();
            if (settling != null) {
                settle(archive, settling, now);
            }
            var since = now.minus(Duration.ofDays(days));
            for (var tally : archive.read(shelves -> shelves.deliveries().tallies(since))) {
                var answer = tally.answer();
                System.out.printf(
                        "%s %s %s %s %d%s%n",
                        tally.day(),
                        tally.letter(),
                        tally.domain(),
                        tally.state().name().toLowerCase(Locale.ROOT),
                        tally.letters(),
                        answer == null || tally.state() == State.SENT
                                ? ""
                                : " (" + answer.replaceAll("\\s+", " ") + ')');
            }
            var uncertain = uncertain(archive, now);
            for (var delivery : uncertain) {
                System.err.println("uncertain: " + delivery.messageId());
            }
            return uncertain.isEmpty() ? 0 : 1;
        }
    }

    private static List<Delivery> uncertain(Archive archive, Instant now) {
        return archive.read(shelves -> shelves.deliveries().in(State.UNCERTAIN, now, MOST));
    }

    private static void settle(Archive archive, Settling settling, Instant now) {
        var state = settling == Settling.SENT ? State.SENT : State.WAITING;
        var uncertain = uncertain(archive, now);
        archive.change(shelves ->
                uncertain.forEach(delivery ->
                        shelves.deliveries()
                                .put(delivery.id(), state, now, "settled by a person")));
    }
}
