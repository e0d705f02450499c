package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that pages load, each at an address that carries its version. */
final class Assets {

    private final Map<String, Rendered> files = new LinkedHashMap<>();
    private final String style;
    private final String script;
    private final String icon;
    private final String crosswordStyle;
    private final String crosswordScript;

    Assets() {
        style = add("style.css", "text/css; charset=utf-8");
        script = add("script.js", "text/javascript; charset=utf-8");
        icon = add("icon.svg", "image/svg+xml");
        crosswordStyle = add("crossword.css", "text/css; charset=utf-8");
        crosswordScript = add("crossword.js", "text/javascript; charset=utf-8");
    }

    private String add(String name, String type) {
        var file = Rendered.of(type, resource(name));
        var dot = name.lastIndexOf('.');
        var version = file.tag(false).substring(1, 9);
        var versioned = name.substring(0, dot) + '-' + version + name.substring(dot);
        files.put(versioned, file);
        return "/assets/" + versioned;
    }

    /** Address of the style sheet. */
    String style() {
        return style;
    }

    /** Address of the script. */
    String script() {
        return script;
    }

    /** Address of the icon. */
    String icon() {
        return icon;
    }

    /** Address of the style sheet that a puzzle needs besides. */
    String crosswordStyle() {
        return crosswordStyle;
    }

    /** Address of the script that a puzzle is played with. */
    String crosswordScript() {
        return crosswordScript;
    }

    @Nullable Rendered file(String name) {
        return files.get(name);
    }

    static byte[] resource(String name) {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
