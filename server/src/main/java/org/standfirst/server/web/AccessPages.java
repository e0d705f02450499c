package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Access;
import org.standfirst.server.access.Admission;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The pages before the desk: the first account, signing in and out, and invitations. */
final class AccessPages {

    /** Where signing in may lead: a page of ours. */
    private static final Pattern LOCAL = Pattern.compile("/(desk|story)[A-Za-z0-9/._~%-]*");

    private final Access access;
    private final Door door;
    private final Pages pages;

    AccessPages(Access access, Door door, Pages pages) {
        this.access = access;
        this.door = door;
        this.pages = pages;
    }

    void setUp(Context context) {
        if (access.setUpCode().isEmpty()) {
            context.redirect("/sign-in", HttpStatus.SEE_OTHER);
            return;
        }
        var code = Objects.requireNonNullElse(context.queryParam("code"), "");
        form(context, "setup", "Set up", Map.of("code", code, "name", ""), null);
    }

    void makeFirst(Context context) {
        var code = field(context, "code");
        var name = field(context, "name");
        var admission = access.setUp(code, name, field(context, "password"), door.address(context));
        if (!entered(context, admission, "/desk")) {
            var values = Map.<String, Object>of("code", code, "name", name);
            form(context, "setup", "Set up", values, why(context, admission));
        }
    }

    void signIn(Context context) {
        if (access.setUpCode().isPresent()) {
            context.redirect("/set-up", HttpStatus.SEE_OTHER);
            return;
        }
        var values = Map.<String, Object>of("name", "", "to", to(context.queryParam("to")));
        form(context, "signin", "Sign in", values, null);
    }

    void enter(Context context) {
        var name = field(context, "name");
        var to = to(context.formParam("to"));
        var admission = access.signIn(name, field(context, "password"), door.address(context));
        if (!entered(context, admission, to)) {
            var values = Map.<String, Object>of("name", name, "to", to);
            form(context, "signin", "Sign in", values, why(context, admission));
        }
    }

    void leave(Context context) {
        var session = Door.person(context).session();
        if (session != null) {
            access.signOut(session);
        }
        door.leave(context);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    void invitation(Context context) {
        var token = context.pathParam("token");
        if (access.invitation(token).isEmpty()) {
            throw new NotFoundResponse();
        }
        form(context, "invitation", "Invitation", Map.of("token", token, "name", ""), null);
    }

    void accept(Context context) {
        var token = context.pathParam("token");
        var name = field(context, "name");
        var password = field(context, "password");
        var admission = access.accept(token, name, password, door.address(context));
        if (!entered(context, admission, "/desk")) {
            var values = Map.<String, Object>of("token", token, "name", name);
            form(context, "invitation", "Invitation", values, why(context, admission));
        }
    }

    private boolean entered(Context context, Admission admission, String to) {
        if (!(admission instanceof Admission.Granted granted)) {
            return false;
        }
        door.enter(context, granted.session());
        context.redirect(to, HttpStatus.SEE_OTHER);
        return true;
    }

    private static String why(Context context, Admission admission) {
        return switch (admission) {
            case Admission.Granted _ -> "";
            case Admission.Refused refused -> {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused.why();
            }
            case Admission.Later later -> {
                context.status(HttpStatus.TOO_MANY_REQUESTS);
                context.header("Retry-After", Long.toString(later.pause().toSeconds() + 1));
                yield "Too many attempts; try again in "
                        + Words.count((int) later.pause().toMinutes() + 1, "minute", "minutes")
                        + '.';
            }
        };
    }

    private void form(
            Context context,
            String template,
            String title,
            Map<String, Object> values,
            @Nullable String problem) {
        var all = new HashMap<>(values);
        all.put("form", door.visitorForm(context));
        all.put("problem", Objects.requireNonNullElse(problem, ""));
        Answer.write(
                context, pages.render(template, pages.frame(title, ""), all), Answer.NEVER_KEPT);
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    private static String to(@Nullable String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : "/desk";
    }
}
