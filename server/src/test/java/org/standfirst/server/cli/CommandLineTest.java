package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the real command line in a process of its own, as a person would. */
@NullMarked
class CommandLineTest {

    private record Run(int exit, String out, String err) {}

    @Test
    void readPrintsTheArticleOfEachLineAndGoesOnAfterABadOne() throws Exception {
        var page =
                "<title>Ferry hits wall</title><h1>Ferry hits wall</h1>"
                        + "<p>The ferry struck the harbour wall on Wednesday, and nobody on board"
                        + " was hurt, the owner said.</p>";
        var lines =
                "{\"id\":\"a\",\"url\":\"https://x.example/a\",\"html\":\""
                        + page
                        + "\"}\nnonsense\n{\"id\":\"b\"}\n";
        var run = run(lines, "read", "--jsonl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out())
                .contains(
                        "\"id\":\"a\"",
                        "\"kind\":\"article\"",
                        "\"title\":\"Ferry hits wall\"",
                        "nobody on board");
        assertThat(run.err())
                .contains("line 2: not valid JSON", "line 3: the field \"html\" is missing");
    }

    @Test
    void readPrintsALiveBlogByItsEntries() throws Exception {
        var entries = new StringBuilder();
        for (int hour = 12; hour > 9; hour--) {
            entries.append("<li><time datetime=2026-03-04T").append(hour).append(":00Z>now</time>");
            entries.append("<p>At ").append(hour).append(" the wind was stronger than before,");
            entries.append(" said the keeper of the lighthouse.</p></li>");
        }
        var page = "<h1>Storm</h1><ol class=liveblog>" + entries + "</ol>";
        var run = run("{\"id\":\"a\",\"html\":\"" + page + "\"}", "read", "--jsonl");
        assertThat(run.out())
                .contains("\"entries\":[{\"time\":\"2026-03-04T12:00:00Z\",\"text\":\"At 12 the");
    }

    @Test
    void nobodyIsInvitedToAnArchiveThatIsNotThere() throws Exception {
        var run = run("", "invite", "--data", "no-such-folder");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no archive in no-such-folder");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void addressesAreFetchedWithTheGuardOfTheService() throws Exception {
        var outlet =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var pages =
                Map.of(
                        "/feed",
                        "<rss><channel><title>The Post</title></channel></rss>",
                        "/page",
                        "<h1>Ferry hits wall</h1><p>The ferry struck the harbour wall on Wednesday,"
                                + " and nobody on board was hurt, the owner said.</p>");
        outlet.createContext(
                "/",
                exchange -> {
                    var page = pages.getOrDefault(exchange.getRequestURI().getPath(), "");
                    var body = page.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        outlet.start();
        try {
            var host = "127.0.0.1:" + outlet.getAddress().getPort();
            var url = "http://" + host;
            var refused = run("", "read", url + "/page");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("/page cannot be read", "inside our own network");
            var allowed = Map.of("STANDFIRST_ALLOWED_HOSTS", host);
            assertThat(run(allowed, "", "read", url + "/page").out())
                    .contains("\"id\":\"" + url + "/page\"", "nobody on board was hurt");
            var feeds = run(allowed, "", "feed", url + "/missing", url + "/feed");
            assertThat(feeds.exit()).isEqualTo(1);
            assertThat(feeds.err()).contains("/missing cannot be read", "404");
            assertThat(feeds.out()).contains("\"title\":\"The Post\"");
        } finally {
            outlet.stop(0);
        }
    }

    @Test
    void storiesOfPipedArticles() throws Exception {
        var text = "The ferry Aurelia struck the harbour wall in Port Vell, Captain Holt said.";
        var line =
                "{\"id\":\"%s\",\"title\":\"Ferry hits"
                        + " wall\",\"language\":\"en\",\"text\":\"%s\"}\n";
        var run = run(line.formatted("a", text) + line.formatted("b", text), "stories", "--jsonl");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo("{\"id\":\"a\",\"story\":\"a\"}\n{\"id\":\"b\",\"story\":\"a\"}\n");
    }

    @Test
    void followedStoriesSayWhyTheyAreOne() throws Exception {
        var text = "The ferry Aurelia struck the harbour wall in Port Vell, Captain Holt said.";
        var line =
                "{\"id\":\"%s\",\"title\":\"Ferry hits"
                        + " wall\",\"language\":\"en\",\"text\":\"%s\"}\n";
        var run =
                run(
                        line.formatted("a", text) + line.formatted("b", text),
                        "stories",
                        "--jsonl",
                        "--follow");
        assertThat(run.exit()).isZero();
        var decisions = run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(decisions).hasSize(2);
        assertThat(decisions.getFirst().get("founded").asBoolean()).isTrue();
        var second = decisions.getLast();
        assertThat(second.get("founded").asBoolean()).isFalse();
        assertThat(second.get("story").asString()).isEqualTo("a");
        assertThat(second.at("/why/margin").asDouble()).isPositive();
        assertThat(second.at("/why/gap").asString()).isEqualTo("PT0S");
        assertThat(second.at("/why/shared").toString()).contains("aurelia", "harbour");
        assertThat(second.at("/why/sharedNames").toString()).contains("aurelia", "vell");
    }

    @Test
    void wrongUsageSaysWhatToDoAndExitsWithTwo() throws Exception {
        var nothing = run("", "read");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("give files, addresses or --jsonl", "Usage:");
        assertThat(run("", "raed").exit()).isEqualTo(2);
        assertThat(run("", "--help").exit()).isZero();
        var missing = run("", "feed", "no-such-file.xml");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("no-such-file.xml cannot be read");
    }

    @Test
    void aMistypedFolderIsNoEmptyArchive() throws Exception {
        for (var command : List.of("edition", "crossword", "doctor", "backup", "export")) {
            var arguments = new ArrayList<>(List.of(command, "--data", "no-such-folder"));
            if (command.equals("doctor")) {
                arguments.addAll(List.of("--edition", "latest"));
            } else if (command.equals("backup") || command.equals("export")) {
                arguments.add("no-such-file");
            }
            var refused = run("", arguments.toArray(String[]::new));
            assertThat(refused.err()).contains("there is no archive in no-such-folder");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(Path.of("no-such-folder")).doesNotExist();
        }
    }

    @Test
    void jsonLinesCountEveryLineOfTheInput() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var json = new JsonLines(print(out), print(err));
        var in = new ByteArrayInputStream("\n\n[1]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(json.each(in, json::write)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 3: expected a JSON object");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Run run(String input, String... arguments) throws Exception {
        return run(Map.of(), input, arguments);
    }

    private static Run run(Map<String, String> environment, String input, String... arguments)
            throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // Each is over before a better compiler would be worth its time.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Standfirst.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The command may end without reading its input.
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
