package org.standfirst.bench;

import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Texts tagged and parsed by another program, as lines of form, tag, head, relation and name with
 * an empty line behind each sentence and {@code # id} before each text.
 */
final class TaggedTexts {

    /** One text: token for token. Heads count through the text; -1 is none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Tagged(
            String id,
            List<String> forms,
            int[] sentences,
            byte[] tags,
            byte[] names,
            int[] heads,
            byte[] relations) {

        int size() {
            return tags.length;
        }

        Tokens tokens() {
            return Tokens.of(forms, sentences);
        }
    }

    private static final Map<String, Byte> RELATIONS = relations();

    private TaggedTexts() {}

    private static Map<String, Byte> relations() {
        Map<String, Byte> map = new HashMap<>();
        put(map, Relation.ROOT, "root");
        put(map, Relation.SUBJECT, "nsubj csubj expl");
        put(map, Relation.PASSIVE_SUBJECT, "nsubjpass csubjpass");
        put(map, Relation.AGENT, "agent");
        put(map, Relation.OBJECT, "dobj dative");
        put(map, Relation.CLAUSE, "ccomp parataxis");
        put(map, Relation.COMPLEMENT, "xcomp attr acomp oprd pcomp");
        put(map, Relation.PREPOSITION, "prep");
        put(map, Relation.PREPOSITION_OBJECT, "pobj");
        put(map, Relation.ADVERBIAL_CLAUSE, "advcl");
        put(map, Relation.RELATIVE_CLAUSE, "relcl acl");
        put(map, Relation.CONJUNCT, "conj");
        put(map, Relation.APPOSITION, "appos");
        put(map, Relation.FUNCTION, "aux auxpass det cc mark neg case prt predet preconj");
        put(map, Relation.PUNCTUATION, "punct");
        return map;
    }

    private static void put(Map<String, Byte> map, byte relation, String labels) {
        for (var label : labels.split(" ", -1)) {
            map.put(label, relation);
        }
    }

    private static int name(String label) {
        return switch (label) {
            case "PERSON" -> NameTag.PERSON;
            case "ORG" -> NameTag.BODY;
            case "GPE", "LOC", "FAC" -> NameTag.PLACE;
            case "NORP" -> NameTag.GROUP;
            case "DATE", "TIME" -> NameTag.TIME;
            case "WORK_OF_ART", "EVENT", "LAW", "PRODUCT", "LANGUAGE" -> NameTag.OTHER;
            default -> 0;
        };
    }

    static List<Tagged> read(Path file) throws IOException {
        var texts = new ArrayList<Tagged>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            String id = "";
            int sentence = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("#\t") && line.indexOf('\t', 2) < 0) {
                    if (!rows.isEmpty()) {
                        texts.add(tagged(id, rows));
                        rows.clear();
                    }
                    id = line.substring(2);
                    sentence = 0;
                } else if (line.isEmpty()) {
                    sentence++;
                } else {
                    rows.add((line + "\t" + sentence).split("\t", -1));
                }
            }
            if (!rows.isEmpty()) {
                texts.add(tagged(id, rows));
            }
        } catch (java.io.EOFException e) {
            System.err.println(file + " is cut off; what was read is used");
        }
        return texts;
    }

    private static Tagged tagged(String id, List<String[]> rows) {
        int size = rows.size();
        var forms = new ArrayList<String>(size);
        var sentences = new int[size];
        var tags = new byte[size];
        var names = new byte[size];
        var heads = new int[size];
        var relations = new byte[size];
        int start = 0;
        for (int i = 0; i < size; i++) {
            var row = rows.get(i);
            forms.add(row[0]);
            sentences[i] = Integer.parseInt(row[5]);
            if (i > 0 && sentences[i] != sentences[i - 1]) {
                start = i;
            }
            tags[i] = Penn.number(row[1]);
            int head = Integer.parseInt(row[2]);
            heads[i] = head == 0 ? -1 : start + head - 1;
            relations[i] = RELATIONS.getOrDefault(row[3], Relation.MODIFIER);
            var name = row[4];
            int kind = name.length() > 2 ? name(name.substring(2)) : 0;
            boolean begins = name.startsWith("B-") || name.startsWith("U-");
            names[i] = (byte) (kind == 0 ? 0 : begins ? kind : kind + 1);
        }
        return new Tagged(id, forms, sentences, tags, names, heads, relations);
    }
}
