package org.standfirst.server.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Access;
import org.standfirst.server.access.Guard;
import org.standfirst.server.access.Person;
import org.standfirst.server.access.Secret;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * Lets each request in as the guard of its route says.
 *
 * <p>A request that changes something must come from a page of ours, which the browser says
 * (Sec-Fetch-Site, Origin), and must carry what only a page of ours can know: the form token that
 * belongs to the cookie, or an API token, which no browser sends by itself.
 */
final class Door {

    /** The token of a form, for scripts that send none. */
    static final String FORM_HEADER = "X-Form-Token";

    private static final String PERSON = "standfirst.person";
    private static final int IPV6_NETWORK = 8;

    private final Access access;
    private final String publicUrl;
    private final boolean secure;

    Door(Access access, WebSettings settings) {
        this.access = access;
        this.publicUrl = settings.publicUrl();
        this.secure = publicUrl.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    /** The handler of a route, behind its guard. */
    Handler guarded(Route route) {
        return context -> {
            if (letIn(context, route)) {
                route.handler().handle(context);
            }
        };
    }

    private boolean letIn(Context context, Route route) {
        var guard = route.guard();
        if (route.changes() && guard.kind() != Guard.Kind.LINK && !fromOurPages(context)) {
            throw new ForbiddenResponse("The request came from another site.");
        }
        switch (guard.kind()) {
            case PUBLIC, LINK -> {}
            case VISITOR -> {
                if (route.changes()) {
                    if (context.isMultipart()) {
                        throw new UnsupportedMediaTypeResponse();
                    }
                    checkForm(context, context.cookie(visitorCookie()));
                }
            }
            case SIGNED_IN -> {
                return letIn(context, guard, route.changes());
            }
        }
        return true;
    }

    private boolean letIn(Context context, Guard guard, boolean changes) {
        context.header("Cache-Control", "no-store");
        var person = who(context);
        if (person == null) {
            if (!changes && !isApi(context)) {
                context.redirect(signIn(context), HttpStatus.SEE_OTHER);
                return false;
            }
            if (isApi(context)) {
                context.header("WWW-Authenticate", "Bearer");
            }
            throw new UnauthorizedResponse();
        }
        if (changes && person.session() != null) {
            checkForm(context, person.session());
        }
        if (!person.may(guard.required())) {
            throw new ForbiddenResponse(
                    "It takes the right to " + guard.required().key() + ", which is not given.");
        }
        context.attribute(PERSON, person);
        return true;
    }

    /** Where to sign in, and to come back from there. */
    private String signIn(Context context) {
        if (access.setUpCode().isPresent()) {
            return "/set-up";
        }
        return "/sign-in?to=" + URLEncoder.encode(context.path(), StandardCharsets.UTF_8);
    }

    private static boolean isApi(Context context) {
        return context.path().startsWith(Api.BASE + "/");
    }

    /** A program by its token, which counts below the API only, or a person by the cookie. */
    private @Nullable Person who(Context context) {
        var authorization = context.header("Authorization");
        if (authorization != null && isApi(context)) {
            var parts = authorization.split(" ", 2);
            return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")
                    ? access.program(parts[1].strip()).orElse(null)
                    : null;
        }
        var session = context.cookie(sessionCookie());
        return session == null ? null : access.session(session).orElse(null);
    }

    private static void checkForm(Context context, @Nullable String cookie) {
        var header = context.header(FORM_HEADER);
        var token = header == null ? field(context) : header;
        if (cookie == null || token == null || !Secret.same(Secret.formToken(cookie), token)) {
            throw new ForbiddenResponse(
                    "The form was too old, or not one of ours; open its page again and send it from"
                            + " there.");
        }
    }

    private static @Nullable String field(Context context) {
        if (!context.isMultipart()) {
            return context.formParam(Visit.FIELD);
        }
        try {
            return context.formParam(Visit.FIELD);
        } catch (Exception e) {
            // Here it is read as a whole for the first time, and may be too large or broken. Kotlin
            // does not declare what it throws.
            throw new ContentTooLargeResponse();
        }
    }

    /** What the browser says of where the request comes from; programs say nothing. */
    private boolean fromOurPages(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var origin = context.header("Origin");
        return origin == null || isOurs(origin, context.header("Host"));
    }

    private boolean isOurs(String origin, @Nullable String host) {
        var given = origin.toLowerCase(Locale.ROOT);
        if (given.equals(publicUrl.toLowerCase(Locale.ROOT))) {
            return true;
        }
        var here = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return given.equals("http://" + here) || given.equals("https://" + here);
    }

    /** Who the guard of this route let in. */
    static Person person(Context context) {
        return Objects.requireNonNull(context.<Person>attribute(PERSON));
    }

    /** The same, for a page with forms. */
    static Visit visit(Context context) {
        var person = person(context);
        var session = person.session();
        return new Visit(person, session == null ? "" : Secret.formToken(session));
    }

    /**
     * What a form for anybody must carry as {@link Visit#FIELD}. Gives the visitor a cookie for as
     * long as the browser is open; only pages with such a form do.
     */
    String visitorForm(Context context) {
        var cookie = context.cookie(visitorCookie());
        if (cookie == null || cookie.length() < 40 || cookie.length() > 60) {
            cookie = Secret.token();
            set(context, visitorCookie(), cookie, null);
        }
        context.header("Cache-Control", "no-store");
        return Secret.formToken(cookie);
    }

    /** Gives the browser a session. */
    void enter(Context context, String session) {
        set(context, sessionCookie(), session, Access.LONGEST.toSeconds());
    }

    /** Takes it away. */
    void leave(Context context) {
        set(context, sessionCookie(), "", 0L);
    }

    private String sessionCookie() {
        return (secure ? "__Host-" : "") + "standfirst-session";
    }

    private String visitorCookie() {
        return (secure ? "__Host-" : "") + "standfirst-visitor";
    }

    private void set(Context context, String name, String value, @Nullable Long seconds) {
        context.res()
                .addHeader(
                        "Set-Cookie",
                        name
                                + '='
                                + value
                                + "; Path=/; HttpOnly; SameSite=Lax"
                                + (secure ? "; Secure" : "")
                                + (seconds == null ? "" : "; Max-Age=" + seconds));
    }

    /**
     * Where a request comes from, for limits on trying: an address, of IPv6 its network. Behind a
     * web server on this machine it is the address which that one names last.
     */
    String address(Context context) {
        var peer = context.ip();
        try {
            var address = InetAddress.ofLiteral(peer);
            var forwarded = context.header("X-Forwarded-For");
            if (!publicUrl.isEmpty() && address.isLoopbackAddress() && forwarded != null) {
                address =
                        InetAddress.ofLiteral(
                                forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
            }
            var bytes = address.getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
        } catch (IllegalArgumentException e) {
            return peer;
        }
    }
}
