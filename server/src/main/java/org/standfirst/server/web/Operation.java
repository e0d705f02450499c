package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.web.view.Counts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** For who runs the server: whether it lives, whether it can answer, and what it does. */
final class Operation {

    private static final Logger LOG = LoggerFactory.getLogger(Operation.class);
    private static final long COUNTS_KEPT = TimeUnit.SECONDS.toNanos(5);

    private final Reading reading;
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private Counts counts = new Counts(0, 0, 0, 0, 0);
    private long counted = System.nanoTime() - COUNTS_KEPT;

    Operation(Reading reading) {
        this.reading = reading;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge("standfirst.articles", "Articles in the archive.", Counts::articles);
        gauge("standfirst.stories", "Stories in the archive.", Counts::stories);
        gauge("standfirst.outlets", "Outlets in the archive.", Counts::outlets);
        gauge("standfirst.feeds", "Feeds followed.", Counts::feeds);
        gauge("standfirst.feeds.failing", "Feeds that fail.", Counts::failingFeeds);
    }

    private void gauge(String name, String help, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, this, self -> value.applyAsDouble(self.recentCounts()))
                .description(help)
                .register(registry);
    }

    private synchronized Counts recentCounts() {
        if (System.nanoTime() - counted >= COUNTS_KEPT) {
            counts = reading.counts();
            counted = System.nanoTime();
        }
        return counts;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    void live(Context context) {
        say(context, Map.of("status", "alive"));
    }

    /** Ready when the archive answers. */
    void ready(Context context) {
        try {
            reading.counts();
            say(context, Map.of("status", "ready"));
        } catch (RuntimeException e) {
            LOG.warn("Not ready, the archive does not answer", e);
            context.status(503);
            say(context, Map.of("status", "not ready", "why", "The archive does not answer."));
        }
    }

    private static void say(Context context, Map<String, String> state) {
        context.header("Cache-Control", "no-store");
        context.contentType("application/json").result(Api.json(state));
    }

    void metrics(Context context) {
        context.header("Cache-Control", "no-store");
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    /**
     * The handler with its time taken, apart for answers and for failures. Each has a timer once it
     * is needed: those of all routes together would take 60 MB.
     */
    Handler timed(String route, Handler handler) {
        return context -> {
            var start = System.nanoTime();
            boolean answered = false;
            try {
                handler.handle(context);
                answered = true;
            } finally {
                timer(route, answered ? "answered" : "failed")
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        };
    }

    private Timer timer(String route, String outcome) {
        return timers.computeIfAbsent(route + ' ' + outcome, _ -> newTimer(route, outcome));
    }

    private Timer newTimer(String route, String outcome) {
        return Timer.builder("standfirst.http.requests")
                .description("Time to answer a request.")
                .tag("route", route)
                .tag("outcome", outcome)
                .publishPercentileHistogram(false)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
