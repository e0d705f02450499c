package org.standfirst.server.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

import org.standfirst.server.access.Guard;

/**
 * An address, what is done there, who may, and who answers.
 *
 * @param method GET only reads; all others change something
 */
record Route(HandlerType method, String path, Guard guard, Handler handler) {

    Route {
        if (!method.equals(HandlerType.GET) && guard.kind() == Guard.Kind.PUBLIC) {
            throw new IllegalArgumentException(path + " changes something and needs a guard");
        }
    }

    /** Reading, by anybody. */
    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Guard.PUBLIC, handler);
    }

    /** Reading, by those whom the guard lets in. */
    static Route get(String path, Guard guard, Handler handler) {
        return new Route(HandlerType.GET, path, guard, handler);
    }

    static Route post(String path, Guard guard, Handler handler) {
        return new Route(HandlerType.POST, path, guard, handler);
    }

    static Route put(String path, Guard guard, Handler handler) {
        return new Route(HandlerType.PUT, path, guard, handler);
    }

    static Route delete(String path, Guard guard, Handler handler) {
        return new Route(HandlerType.DELETE, path, guard, handler);
    }

    /** Whether it changes something. */
    boolean changes() {
        return !method.equals(HandlerType.GET);
    }
}
