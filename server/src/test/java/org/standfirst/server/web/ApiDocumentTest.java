package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.server.access.Secret;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The API against the document that describes it. */
@NullMarked
class ApiDocumentTest extends SmallPaper {

    /** Every route of the API is documented, and every answer has the documented shape. */
    @Test
    void theApiIsAsItsDocumentSays() throws Exception {
        var document = JsonMapper.shared().readTree(get("/api/v1/openapi.json").body());
        var served = new TreeSet<String>();
        for (var route : server().routes()) {
            if (route.path().startsWith(Api.BASE)) {
                var path = route.path().substring(Api.BASE.length());
                served.add(route.method().name().toLowerCase(Locale.ROOT) + ' ' + path);
            }
        }
        var documented = new TreeSet<String>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                documented.add(method + ' ' + path.getKey());
            }
        }
        assertThat(documented).isEqualTo(served);
        var token = token();
        var filled =
                Map.of(
                        "{key}",
                        "evil.example",
                        "{id}",
                        "fire1",
                        "{name}",
                        "Harbour%20master",
                        "{day}",
                        "2026-03-04",
                        "{kind}",
                        "daily",
                        "{feed}",
                        "1",
                        "{section}",
                        "world",
                        "{letter}",
                        "the-day");
        for (var path :
                served.stream()
                        .filter(s -> s.startsWith("get "))
                        .map(s -> s.substring(4))
                        .filter(s -> !s.equals("/feeds/opml"))
                        .toList()) {
            var address = path;
            for (var blank : filled.entrySet()) {
                address = address.replace(blank.getKey(), blank.getValue());
            }
            address += path.equals("/search") ? "?q=live" : "";
            var request =
                    HttpRequest.newBuilder(URI.create(home() + Api.BASE + address))
                            .header("Authorization", "Bearer " + token)
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var schema =
                    document.get("paths")
                            .get(path)
                            .at("/get/responses/200/content/application~1json/schema");
            var problems = new ArrayList<String>();
            var value = JsonMapper.shared().readTree(answer.body());
            JsonShape.check(document, schema, value, address, problems);
            assertThat(problems).as(address).isEmpty();
        }
    }

    /** A program's token that may do everything. */
    private String token() {
        open().change(shelves -> {
            shelves.accounts().add("Ada", "none", "read,feeds,stories,letters,admin", NOW);
            long id = shelves.accounts().byName("ada").orElseThrow().id();
            shelves.apiTokens()
                    .add(
                            Secret.hash("everything"),
                            id,
                            "test",
                            "read,feeds,stories,letters,admin",
                            NOW);
        });
        return "everything";
    }
}
