package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.edition.Dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the editor found out about each story. */
public final class Dossiers {

    /** Another one whenever a dossier holds or finds something else than before. */
    private static final String MAKING = "dossier 3";

    private final Handle handle;

    Dossiers(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a dossier of the story rests on: its articles in their versions, and how dossiers are
     * made. If it is another one, the dossier is out of date.
     */
    public static String fingerprint(Story story) {
        var articles = story.articles().stream().map(a -> a.id() + ' ' + a.version()).sorted();
        return Rows.hash(Stream.concat(Stream.of(MAKING), articles).toArray(String[]::new));
    }

    /** Fingerprints of all dossiers there are, by story. */
    public Map<String, String> fingerprints() {
        return handle.createQuery("select story, fingerprint from dossier")
                .map((row, context) ->
                        Map.entry(Rows.text(row, "story"), Rows.text(row, "fingerprint")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Keeps a dossier in place of the one there was. */
    public void keep(String story, String fingerprint, Dossier dossier, Instant now) {
        handle.createUpdate(
                        "insert into dossier (story, fingerprint, made, content) values (:story,"
                            + " :fingerprint, :made, :content) on conflict (story) do update set"
                            + " fingerprint = excluded.fingerprint, made = excluded.made, content ="
                            + " excluded.content")
                .bind("story", story)
                .bind("fingerprint", fingerprint)
                .bind("made", now.toEpochMilli())
                .bind("content", Rows.JSON.writeValueAsString(dossier))
                .execute();
    }

    /** The dossier of a story; empty if none was made yet. */
    public Optional<Dossier> of(String story) {
        return handle.createQuery("select content from dossier where story = :story")
                .bind("story", story)
                .mapTo(String.class)
                .findOne()
                .map(json -> Rows.JSON.readValue(json, Dossier.class));
    }
}
