package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.attribution.Attribution;

import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who says what in the articles, as far as they were read for it. */
public final class Attributions {

    private final Handle handle;

    Attributions(Handle handle) {
        this.handle = handle;
    }

    /** Articles of which the latest version was not read for attributions yet, the oldest first. */
    public List<StoredArticle> unread(int most) {
        return handle
                .createQuery(
                        "select a.id from article a left join attributed d on d.article = a.id"
                                + " where d.version is null or d.version <> a.version"
                                + " order by a.published, a.id limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> new Articles(handle).byId(id).stream())
                .toList();
    }

    /** Keeps what was found in a version, in place of what an earlier one had. */
    public void keep(StoredArticle article, List<Attribution> found) {
        keep(article.id(), article.version(), found);
    }

    /** Keeps what was found in articles that were stored in this very transaction. */
    public void keepOfNew(Map<String, List<Attribution>> found) {
        insert(found);
        read(found.keySet(), 1);
    }

    /** Keeps what was found in the version that an article has in this transaction. */
    public void keepOfLatest(String article, List<Attribution> found) {
        int version =
                handle.createQuery("select version from article where id = :id")
                        .bind("id", article)
                        .mapTo(Integer.class)
                        .one();
        keep(article, version, found);
    }

    private void keep(String article, int version, List<Attribution> found) {
        handle.createUpdate("delete from attribution where article = :article")
                .bind("article", article)
                .execute();
        insert(Map.of(article, found));
        read(Set.of(article), version);
        new IndexQueue(handle).changed(article);
    }

    private void insert(Map<String, List<Attribution>> found) {
        var batch =
                handle.prepareBatch(
                        "insert into attribution (article, number, speaker, content)"
                                + " values (:article, :number, :speaker, :content)");
        found.forEach((article, attributions) -> {
            for (int i = 0; i < attributions.size(); i++) {
                batch.bind("article", article)
                        .bind("number", i)
                        .bind("speaker", attributions.get(i).speaker().name())
                        .bind("content", Rows.JSON.writeValueAsString(attributions.get(i)))
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void read(Set<String> articles, int version) {
        var batch =
                handle.prepareBatch(
                        "insert into attributed (article, version) values (:article, :version)"
                                + " on conflict (article) do update set version ="
                                + " excluded.version");
        articles.forEach(each -> batch.bind("article", each).bind("version", version).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** The attributions of a story's articles, by article, in the order they stand in it. */
    public Map<String, List<Attribution>> ofStory(String story) {
        Map<String, List<Attribution>> found = new LinkedHashMap<>();
        handle.createQuery(
                        "select t.article, t.content from attribution t join article a"
                                + " on a.id = t.article where a.story = :story"
                                + " order by a.published, t.article, t.number")
                .bind("story", story)
                .map((row, context) -> said(row))
                .forEach(said ->
                        found.computeIfAbsent(said.article(), a -> new ArrayList<>())
                                .add(said.attribution()));
        return found;
    }

    /** Who says what in the version of an article that was read last, in order. */
    public Heard ofArticle(String article) {
        int version =
                handle.createQuery("select version from attributed where article = :article")
                        .bind("article", article)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0);
        return new Heard(
                version,
                handle.createQuery(
                                "select article, content from attribution"
                                        + " where article = :article order by number")
                        .bind("article", article)
                        .map((row, context) -> said(row).attribution())
                        .list());
    }

    /** What was found in a version of an article; version 0 if none was read yet. */
    public record Heard(int version, List<Attribution> attributions) {
        public Heard {
            attributions = List.copyOf(attributions);
        }
    }

    /** An attribution with the article it stands in. */
    public record Said(String article, Attribution attribution) {}

    /** What a speaker of this very name says, the latest first. */
    public List<Said> of(String speaker, int offset, int most) {
        return handle.createQuery(
                        "select t.article, t.content from attribution t join article a"
                                + " on a.id = t.article where t.speaker = :speaker"
                                + " order by a.published desc, t.article, t.number"
                                + " limit :most offset :offset")
                .bind("speaker", speaker)
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> said(row))
                .list();
    }

    /** How many statements of a speaker there are. */
    public int countOf(String speaker) {
        return handle.createQuery("select count(*) from attribution where speaker = :speaker")
                .bind("speaker", speaker)
                .mapTo(Integer.class)
                .one();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(Rows.text(row, "article"), kept(Rows.text(row, "content")));
    }

    /** An attribution as it was kept, also by an archive of former days. */
    static Attribution kept(String content) {
        return content.contains(FORMER)
                ? Rows.JSON.treeToValue(listed(content), Attribution.class)
                : Rows.JSON.readValue(content, Attribution.class);
    }

    /** What an archive of former days has in the place of a list: descriptions in one line. */
    private static final String FORMER = "\"description\":";

    /** An attribution of former days with the descriptions of its speaker as a list. */
    private static ObjectNode listed(String content) {
        var said = (ObjectNode) Rows.JSON.readTree(content);
        if (said.get("speaker") instanceof ObjectNode speaker && !speaker.has("descriptions")) {
            var descriptions = speaker.putArray("descriptions");
            var line = speaker.remove("description");
            if (line != null && line.isString()) {
                for (var each : line.asString().split("; ", -1)) {
                    descriptions.add(each);
                }
            }
        }
        return said;
    }
}
