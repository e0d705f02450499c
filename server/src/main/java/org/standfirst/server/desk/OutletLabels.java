package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.provenance.OutletFacts;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.store.Archive;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader's own labels of outlets: any axis, in comma-separated lines. For many threads. */
public final class OutletLabels {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_AXES = 20;

    /** Stories this young are shown by new labels at the next edition. */
    public static final Duration YOUNG = Duration.ofDays(3);

    private final Archive archive;
    private final InstantSource clock;

    public OutletLabels(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * What is labelled.
     *
     * @param axes in the order of the columns
     * @param labels of each outlet by axis
     */
    public record Table(Set<String> axes, Map<String, Map<String, String>> labels) {}

    /** The lines as they were sent; empty if there are none. */
    public Optional<String> csv() {
        return archive.read(shelves -> shelves.costs().labels());
    }

    /** Keeps labels in place of those there were; what is wrong with them, or null. */
    public @Nullable String keep(String csv) {
        if (csv.length() > LONGEST) {
            return "The file is larger than a megabyte.";
        }
        var lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty()) {
            int columns = OutletRegistry.columns(lines.getFirst()).size();
            if (columns < 2 || columns > MOST_AXES) {
                return "The first line names the outlet and then the axes, with commas between:"
                        + " outlet,owner,leaning.";
            }
        }
        var now = clock.instant();
        archive.change(shelves -> shelves.costs().labels(csv, now, now.minus(YOUNG)));
        return null;
    }

    /** What the labels say, by outlet. */
    public Table table() {
        var lines = csv().orElse("").lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Table(Set.of(), Map.of());
        }
        List<String> headings = OutletRegistry.columns(lines.getFirst());
        var axes = new LinkedHashSet<>(headings.subList(1, headings.size()));
        var registry = OutletRegistry.shipped().withLabels(String.join("\n", lines));
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var outlet = OutletRegistry.columns(line).getFirst();
            var name = registry.find(outlet).map(OutletFacts::name).orElse(outlet);
            var of = new LinkedHashMap<>(registry.labels(outlet));
            axes.stream()
                    .filter(OutletRegistry.FAMILY::equalsIgnoreCase)
                    .forEach(axis -> of.put(axis, registry.families().getOrDefault(name, "")));
            labels.put(name, of);
        }
        return new Table(axes, labels);
    }
}
