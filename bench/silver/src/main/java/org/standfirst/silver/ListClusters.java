package org.standfirst.silver;

import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes NLP4J's word clusters as lines of path and word. */
public final class ListClusters {

    private static final String CLUSTERS =
            "/edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";

    private ListClusters() {}

    /** Argument: the file to write. */
    @SuppressWarnings("unchecked") // as NLP4J stores it
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        var stream = ListClusters.class.getResourceAsStream(CLUSTERS);
        if (stream == null) {
            throw new IllegalStateException("no clusters on the class path");
        }
        var lines = new TreeSet<String>();
        try (var in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(stream)))) {
            var words = (Map<String, Set<String>>) in.readObject();
            words.forEach((word, paths) ->
                    paths.stream()
                            .reduce((a, b) -> a.length() >= b.length() ? a : b)
                            .ifPresent(path -> lines.add(path + "\t" + word)));
        }
        Files.write(Path.of(args[0]), lines);
    }
}
