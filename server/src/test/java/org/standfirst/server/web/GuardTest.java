package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.access.Guard;
import org.standfirst.server.access.Secret;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Walks the route table: whatever changes something is refused to whoever may not. */
@NullMarked
class GuardTest {

    private static final String PASSWORD = "a long enough password";
    private static final String EVIL = "https://evil.example";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir private Path data = Path.of(".");
    private @Nullable Archive archive;
    private @Nullable WebServer server;

    @BeforeEach
    void start() {
        archive = Archive.open(ArchiveSettings.in(data));
        server = WebServer.start(new WebSettings("127.0.0.1", 0, "", ZoneId.of("UTC")), archive);
    }

    @AfterEach
    void stop() {
        server().close();
        open().close();
        client.close();
    }

    private WebServer server() {
        return Objects.requireNonNull(server);
    }

    private Archive open() {
        return Objects.requireNonNull(archive);
    }

    private String home() {
        return "http://127.0.0.1:" + server().port();
    }

    private List<Route> changing() {
        return server().routes().stream().filter(Route::changes).toList();
    }

    private static String address(Route route) {
        return route.path().replaceAll("\\{[a-z]+}", "1");
    }

    private HttpResponse<String> ask(
            String method, String path, String body, @Nullable String cookie, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(home() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        return ask("GET", path, "", cookie);
    }

    private static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=');
            form.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static String cookie(HttpResponse<String> answer) {
        var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static String formToken(String page) {
        var matcher = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(matcher.find()).as("a form with a token").isTrue();
        return matcher.group(1);
    }

    /** Makes the first account as a browser does, and returns its cookie. */
    private String signedIn() throws Exception {
        var page = get("/set-up", null);
        var code = server().setUpCode().orElseThrow();
        var body =
                form(
                        "form-token",
                        formToken(page.body()),
                        "code",
                        code,
                        "name",
                        "Ada",
                        "password",
                        PASSWORD);
        var answer = ask("POST", "/set-up", body, cookie(page), "Origin", home());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000");
        return cookie(answer);
    }

    @Test
    void whateverChangesSomethingHasAGuardAndALinkCarriesItsSecret() {
        assertThat(changing()).hasSizeGreaterThan(10);
        for (var route : changing()) {
            assertThat(route.guard().kind()).as(route.path()).isNotEqualTo(Guard.Kind.PUBLIC);
            if (route.guard().kind() == Guard.Kind.LINK) {
                assertThat(route.path()).contains("{");
            }
        }
    }

    @Test
    void whoeverMayNotIsRefusedAndNothingChanges() throws Exception {
        var session = signedIn();
        var form = form("form-token", formToken(get("/desk/account", session).body()));
        var visitor = "standfirst-visitor=" + Secret.token();
        var visitorForm =
                form("form-token", Secret.formToken(visitor.substring(visitor.indexOf('=') + 1)));
        var program = "scopeless";
        open().change(shelves -> {
            long id = shelves.accounts().byName("Ada").orElseThrow().id();
            shelves.apiTokens().add(Secret.hash(program), id, "x", "", Instant.now());
        });
        ask("GET", "/api/v1/account", "", null, "Authorization", "Bearer " + program);
        long before = open().revision();
        for (var route : changing()) {
            if (route.guard().kind() == Guard.Kind.LINK) {
                continue;
            }
            boolean anybody = route.guard().kind() == Guard.Kind.VISITOR;
            var cookie = anybody ? visitor : session;
            var right = anybody ? visitorForm : form;
            var refusals = new ArrayList<HttpResponse<String>>();
            var method = route.method().name();
            var path = address(route);
            // Signed out; with a form of another session; without any.
            refusals.add(ask(method, path, "", null));
            refusals.add(ask(method, path, right, null));
            refusals.add(ask(method, path, "", cookie));
            refusals.add(ask(method, path, form("form-token", "0".repeat(64)), cookie));
            refusals.add(ask(method, path, anybody ? form : visitorForm, cookie));
            // From elsewhere, with all that is right.
            for (var headers :
                    Stream.of(
                                    List.of("Origin", EVIL),
                                    List.of("Origin", "null"),
                                    List.of("Origin", "http://127.0.0.1:1"),
                                    List.of("Sec-Fetch-Site", "cross-site"),
                                    List.of("Sec-Fetch-Site", "same-site"),
                                    List.of("Sec-Fetch-Site", "cross-site", "Origin", home()))
                            .map(list -> list.toArray(new String[0]))
                            .toList()) {
                refusals.add(ask(method, path, right, cookie, headers));
            }
            // A program without a token, with a wrong one, and with one that may nothing.
            for (var token : List.of("none", program)) {
                refusals.add(ask(method, path, "", null, "Authorization", "Bearer " + token));
            }
            assertThat(refusals)
                    .as("%s %s", method, path)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(401, 403));
        }
        assertThat(open().revision()).as("writes").isEqualTo(before);
        assertThat(get("/desk/account", session).statusCode()).isEqualTo(200);
    }

    @Test
    void whatOnlyTheDeskShowsIsShownToNobodyElse() throws Exception {
        assertThat(get("/desk", null).headers().firstValue("Location")).contains("/set-up");
        signedIn();
        for (var route : server().routes()) {
            if (route.changes() || route.guard().kind() != Guard.Kind.SIGNED_IN) {
                continue;
            }
            var answer = get(address(route), "standfirst-session=none");
            if (route.path().startsWith(Api.BASE)) {
                assertThat(answer.statusCode()).as(route.path()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            } else {
                assertThat(answer.statusCode()).as(route.path()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .isEqualTo("/sign-in?to=" + address(route).replace("/", "%2F"));
                assertThat(answer.body()).doesNotContain("Ada");
            }
        }
    }

    @Test
    void signingInLeadsBackAndSigningOutEndsIt() throws Exception {
        var first = signedIn();
        var page = get("/sign-in?to=%2Fdesk%2Faccounts", null);
        for (var to : List.of("/desk/accounts", "//evil.example", EVIL, "/\\evil.example")) {
            var body =
                    form(
                            "form-token",
                            formToken(page.body()),
                            "name",
                            "ada",
                            "password",
                            PASSWORD,
                            "to",
                            to);
            var answer = ask("POST", "/sign-in", body, cookie(page));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .isEqualTo(to.startsWith("/desk") ? to : "/desk");
        }
        var form = form("form-token", formToken(get("/desk/account", first).body()));
        assertThat(ask("POST", "/sign-out", form, first).statusCode()).isEqualTo(303);
        assertThat(get("/desk/account", first).statusCode()).isEqualTo(303);
    }

    @Test
    void wrongPasswordsAreCountedAndAreSaidInWords() throws Exception {
        signedIn();
        var page = get("/sign-in", null);
        HttpResponse<String> answer = page;
        for (int i = 0; i <= 10; i++) {
            var body =
                    form("form-token", formToken(page.body()), "name", "Ada", "password", "no" + i);
            answer = ask("POST", "/sign-in", body, cookie(page));
            assertThat(answer.statusCode()).isEqualTo(i < 10 ? 422 : 429);
        }
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many attempts").doesNotContain("no10");
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiOnly() throws Exception {
        var session = signedIn();
        var body =
                form(
                        "form-token",
                        formToken(get("/desk/account", session).body()),
                        "name",
                        "cron",
                        "scope",
                        "read");
        var answer = ask("POST", "/desk/account/tokens", body, session, "Origin", home());
        var matcher = Pattern.compile("standfirst_[A-Za-z0-9_-]{43}").matcher(answer.body());
        assertThat(matcher.find()).isTrue();
        var bearer = "Bearer " + matcher.group();
        assertThat(get("/desk/account", session).body())
                .contains("cron")
                .doesNotContain("standfirst_");
        assertThat(ask("GET", "/api/v1/account", "", null, "Authorization", bearer).body())
                .contains("\"name\":\"Ada\"", "\"scopes\":[\"read\"]");
        assertThat(ask("GET", "/api/v1/accounts", "", null, "Authorization", bearer).statusCode())
                .isEqualTo(403);
        assertThat(ask("GET", "/desk/account", "", null, "Authorization", bearer).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anInvitationLeadsToAnAccountOnce() throws Exception {
        var session = signedIn();
        var body =
                form(
                        "form-token",
                        formToken(get("/desk/accounts", session).body()),
                        "scope",
                        "stories");
        var answer = ask("POST", "/desk/accounts/invite", body, session);
        var link = Pattern.compile("http://[^<\"]+(/invitation/[^<\"]+)").matcher(answer.body());
        assertThat(link.find()).isTrue();
        var page = get(link.group(1), null);
        var filled = form("form-token", formToken(page.body()), "name", "Bo", "password", PASSWORD);
        var guest = ask("POST", link.group(1), filled, cookie(page));
        assertThat(guest.statusCode()).isEqualTo(303);
        assertThat(get("/desk/accounts", cookie(guest)).statusCode()).isEqualTo(403);
        assertThat(get("/desk/account", cookie(guest)).body()).contains("Bo");
        assertThat(get(link.group(1), null).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        var page = get("/set-up", null);
        var body = form("form-token", formToken(page.body()), "name", "x".repeat(100_000));
        assertThat(ask("POST", "/set-up", body, cookie(page)).statusCode()).isEqualTo(413);
        var session = signedIn();
        var parts =
                "--x\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n"
                        + formToken(get("/desk/account", session).body())
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"list\";"
                        + " filename=\"f.opml\"\r\n\r\n"
                        + "x".repeat(6 << 20)
                        + "\r\n--x--\r\n";
        var request =
                HttpRequest.newBuilder(URI.create(home() + "/desk/feeds/import"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Cookie", session)
                        .POST(HttpRequest.BodyPublishers.ofString(parts))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
