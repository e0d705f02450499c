package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/** What help/reading.md shows to who writes a Java program compiles as it stands there. */
@NullMarked
class LibraryExampleTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

    @TempDir private Path folder = Path.of(".");

    @Test
    void theExamplesOfTheHelpCompile() throws IOException {
        var help = Files.readString(Path.of("../help/reading.md"));
        var examples = EXAMPLE.matcher(help).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(1);
        assertThat(examples.getFirst().strip().lines()).hasSize(3);
        var program = new StringBuilder("import org.standfirst.extract.*;\n\nclass Example {\n");
        var known = List.of("ArticleExtractor extractor, ", "");
        for (int i = 0; i < examples.size(); i++) {
            var needed = examples.get(i).contains("var extractor") ? known.get(1) : known.get(0);
            program.append("void example").append(i).append('(').append(needed);
            program.append("byte[] bytes, String contentType, String url) {\n");
            program.append(examples.get(i)).append("}\n");
        }
        assertThat(compiled(program.append("}\n").toString())).isEmpty();
    }

    /** What the compiler says of a program. */
    private String compiled(String program) throws IOException {
        var file = Files.writeString(folder.resolve("Example.java"), program);
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-proc:none", "-d", folder.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), file.toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        compiler.run(null, said, said, arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }
}
