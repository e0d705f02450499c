package org.standfirst.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a list of feeds as OPML 2.0. */
final class Opml {

    private Opml() {}

    static String write(String title, List<DemoFeed> feeds) {
        Map<String, List<DemoFeed>> folders =
                feeds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DemoFeed::section,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
        folders.forEach((folder, listed) -> {
            out.append("    <outline text=\"").append(escaped(folder)).append("\">\n");
            listed.forEach(f -> out.append("      ").append(outline(f)).append('\n'));
            out.append("    </outline>\n");
        });
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static String outline(DemoFeed feed) {
        return "<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\"/>"
                .formatted(escaped(feed.title()), escaped(feed.uri().toString()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
