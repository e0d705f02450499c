package org.standfirst.provenance;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Outlets by name and host: the reviewed file {@code outlets.tsv}, and whatever labels a reader
 * adds. Immutable.
 */
public final class OutletRegistry {

    private static final int COLUMNS = 6;

    /** The column of a reader's labels that names an outlet's publisher. */
    public static final String FAMILY = "family";

    private final List<OutletFacts> outlets;
    private final Map<String, OutletFacts> byName = new LinkedHashMap<>();
    private final Map<String, OutletFacts> byHost = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels;
    private final Map<String, String> ownFamilies;

    private OutletRegistry(
            List<OutletFacts> outlets,
            Map<String, Map<String, String>> labels,
            Map<String, String> ownFamilies) {
        this.outlets = List.copyOf(outlets);
        this.labels = labels;
        this.ownFamilies = ownFamilies;
        for (var outlet : outlets) {
            byName.put(key(outlet.name()), outlet);
            outlet.hosts().forEach(host -> byHost.put(host, outlet));
        }
    }

    /** The registry that comes with the library. */
    public static OutletRegistry shipped() {
        try (var in = OutletRegistry.class.getResourceAsStream("outlets.tsv")) {
            if (in == null) {
                throw new IllegalStateException("outlets.tsv is missing from the library");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a registry: a line of headings, then a line an outlet, with tabs between name, hosts
     * (commas between them), country, language, ownership and family.
     *
     * @throws IOException with the number of the line if one is not so
     */
    public static OutletRegistry read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var outlets = new ArrayList<OutletFacts>();
        int number = 1;
        lines.readLine();
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IOException("line " + number + " has " + columns.length + " columns");
            }
            outlets.add(
                    new OutletFacts(
                            columns[0],
                            List.of(columns[1].split(",", -1)),
                            columns[2],
                            columns[3],
                            ownership(columns[4], number),
                            columns[5].isEmpty() ? columns[0] : columns[5]));
        }
        return new OutletRegistry(outlets, Map.of(), Map.of());
    }

    private static OutletFacts.Ownership ownership(String word, int line) throws IOException {
        return switch (word) {
            case "public service" -> OutletFacts.Ownership.PUBLIC_SERVICE;
            case "state-run" -> OutletFacts.Ownership.STATE_RUN;
            case "private" -> OutletFacts.Ownership.PRIVATE;
            case "non-profit" -> OutletFacts.Ownership.NON_PROFIT;
            case "agency" -> OutletFacts.Ownership.AGENCY;
            default -> throw new IOException("line " + line + ": no ownership \"" + word + "\"");
        };
    }

    /**
     * The same registry with a reader's labels: comma-separated lines whose first column is an
     * outlet's name or host and whose other columns are labels on the axes that the line of
     * headings names. A column may stand in double quotes, with two for one. Lines that are too
     * short lack the last labels; outlets that nobody knows are labelled too. A column that is
     * called {@value #FAMILY} is no axis: it names the publisher an outlet belongs to.
     */
    public OutletRegistry withLabels(String csv) {
        Map<String, Map<String, String>> labelled = new LinkedHashMap<>(labels);
        Map<String, String> families = new LinkedHashMap<>(ownFamilies);
        List<String> axes = List.of();
        for (var line : csv.lines().filter(l -> !l.isBlank()).toList()) {
            var columns = columns(line);
            if (axes.isEmpty()) {
                axes = columns;
                continue;
            }
            var name = find(columns.getFirst()).map(OutletFacts::name).orElse(columns.getFirst());
            var key = key(name);
            Map<String, String> of = new LinkedHashMap<>(labelled.getOrDefault(key, Map.of()));
            for (int i = 1; i < Math.min(columns.size(), axes.size()); i++) {
                if (axes.get(i).equalsIgnoreCase(FAMILY) && !columns.get(i).isEmpty()) {
                    families.put(name, columns.get(i));
                } else if (!columns.get(i).isEmpty()) {
                    of.put(axes.get(i), columns.get(i));
                }
            }
            labelled.put(key, of);
        }
        return new OutletRegistry(outlets, labelled, families);
    }

    /** The columns of a comma-separated line, as {@link #withLabels} reads it. */
    public static List<String> columns(String line) {
        var columns = new ArrayList<String>();
        var column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled =
                    quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                column.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString().strip());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString().strip());
        return columns;
    }

    /** All outlets of the file, in its order. */
    public List<OutletFacts> outlets() {
        return outlets;
    }

    /** The outlet of that name, with or without "The", or of that host or one above it. */
    public Optional<OutletFacts> find(String nameOrHost) {
        var named = byName.get(key(nameOrHost));
        if (named != null) {
            return Optional.of(named);
        }
        var host = nameOrHost.toLowerCase(Locale.ROOT);
        while (true) {
            var found = byHost.get(host);
            int dot = host.indexOf('.');
            if (found != null || dot < 0) {
                return Optional.ofNullable(found);
            }
            host = host.substring(dot + 1);
        }
    }

    /** A reader's labels of an outlet by axis; empty if it has none. */
    public Map<String, String> labels(String nameOrHost) {
        var name = find(nameOrHost).map(OutletFacts::name).orElse(nameOrHost);
        return Map.copyOf(labels.getOrDefault(key(name), Map.of()));
    }

    /** The family of each outlet by the outlet's name, as {@link Origins#trace} wants it. */
    public Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        outlets.forEach(outlet -> families.put(outlet.name(), outlet.family()));
        families.putAll(ownFamilies);
        return families;
    }

    private static String key(String name) {
        var key = name.strip().toLowerCase(Locale.ROOT);
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
