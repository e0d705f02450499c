package org.standfirst.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the doctype out of an XML document. Of the entities that it declares, those that stand for
 * a short text without markup or other entities are put in their places, a bounded number of times;
 * no others, and nothing is ever fetched.
 */
final class Doctype {

    private static final int LATEST_START = 2_000;
    private static final int LONGEST = 20_000;
    private static final int MOST_ENTITIES = 100;
    private static final int MOST_USES = 10_000;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"&%<]{0,200})\"|'([^'&%<]{0,200})')\\s*>");
    private static final Pattern USED = Pattern.compile("&([\\w.-]{1,40});");

    private Doctype() {}

    static String removed(String text) {
        int start = text.indexOf("<!DOCTYPE");
        if (start < 0 || start > LATEST_START) {
            return text;
        }
        int bracket = text.indexOf('[', start);
        int close = text.indexOf('>', start);
        Map<String, String> entities = Map.of();
        if (bracket >= 0 && bracket < close) {
            int inner = text.indexOf("]", bracket);
            close = inner < 0 ? -1 : text.indexOf('>', inner);
            if (close >= 0 && inner - bracket <= LONGEST) {
                entities = declared(text.substring(bracket, inner));
            }
        }
        if (close < 0) {
            return text;
        }
        var rest = text.substring(0, start) + text.substring(close + 1);
        return entities.isEmpty() ? rest : expanded(rest, entities);
    }

    private static Map<String, String> declared(String subset) {
        var found = new HashMap<String, String>();
        var matcher = DECLARED.matcher(subset);
        while (matcher.find() && found.size() < MOST_ENTITIES) {
            var value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            found.putIfAbsent(matcher.group(1), value);
        }
        return found;
    }

    private static String expanded(String text, Map<String, String> entities) {
        var out = new StringBuilder(text.length());
        var matcher = USED.matcher(text);
        int end = 0;
        int uses = 0;
        while (matcher.find() && uses < MOST_USES) {
            var value = entities.get(matcher.group(1));
            if (value != null) {
                out.append(text, end, matcher.start()).append(value);
                end = matcher.end();
                uses++;
            }
        }
        return out.append(text, end, text.length()).toString();
    }
}
