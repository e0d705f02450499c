package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.standfirst.server.desk.Expenses;
import org.standfirst.server.desk.OutletLabels;
import org.standfirst.server.desk.Stage;
import org.standfirst.server.store.Archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The desk's pages of what it costs, and of the reader's own labels of outlets; also as JSON. */
final class DeskCosts {

    private static final int LARGEST = 1 << 20;

    private final Archive archive;
    private final OutletLabels labels;
    private final DeskPages pages;
    private final ZoneId zone;

    DeskCosts(Archive archive, OutletLabels labels, DeskPages pages, ZoneId zone) {
        this.archive = archive;
        this.labels = labels;
        this.pages = pages;
        this.zone = zone;
    }

    private Expenses expenses() {
        return Expenses.of(archive, zone, InstantSource.system());
    }

    void costs(Context context) {
        var expenses = expenses();
        var charts = new ArrayList<CostDrawing>();
        charts.add(CostDrawing.of("Articles", expenses.articles(), Long::toString));
        charts.add(CostDrawing.of("Archive on disk", expenses.disk(), CostDrawing::bytes));
        charts.add(CostDrawing.of("Memory, at most", expenses.memory(), CostDrawing::bytes));
        var stages = new ArrayList<CostDrawing>();
        for (var stage : Stage.values()) {
            var seconds = expenses.seconds().getOrDefault(stage, Map.of());
            stages.add(CostDrawing.of(stage.words(), seconds, CostDrawing::seconds));
        }
        var content = new HashMap<String, Object>();
        content.put("charts", charts);
        content.put("stages", stages);
        pages.write(context, "deskcosts", "What it costs", "/desk/costs", content, "", "");
    }

    void costsAsJson(Context context) {
        var expenses = expenses();
        var seconds = new LinkedHashMap<String, Object>();
        for (var stage : Stage.values()) {
            seconds.put(stage.key(), told(expenses.seconds().getOrDefault(stage, Map.of())));
        }
        JsonIn.answer(
                context,
                HttpStatus.OK,
                Map.of(
                        "articles",
                        told(expenses.articles()),
                        "disk",
                        told(expenses.disk()),
                        "memory",
                        told(expenses.memory()),
                        "seconds",
                        seconds));
    }

    private static Map<String, Long> told(Map<LocalDate, Long> days) {
        var told = new LinkedHashMap<String, Long>();
        days.forEach((day, amount) -> told.put(day.toString(), amount));
        return told;
    }

    void labels(Context context) {
        labels(context, "", "");
    }

    private void labels(Context context, String problem, String done) {
        var content = new HashMap<String, Object>();
        content.put("table", labels.table());
        content.put("csv", labels.csv().orElse(""));
        pages.write(context, "desklabels", "Your labels", "/desk/labels", content, problem, done);
    }

    /** Takes a file, or what was typed where none was chosen. */
    void keepLabels(Context context) throws IOException {
        var csv = DeskPages.field(context, "csv");
        var file = context.uploadedFile("file");
        if (file != null && file.size() > 0) {
            try (var in = file.content()) {
                csv = new String(in.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
            }
        }
        var problem = labels.keep(csv);
        if (problem != null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            labels(context, problem, "");
        } else {
            labels(context, "", "They are kept, and hold from the next edition on.");
        }
    }

    void labelsAsJson(Context context) {
        var table = labels.table();
        JsonIn.answer(
                context, HttpStatus.OK, Map.of("axes", table.axes(), "labels", table.labels()));
    }

    void putLabels(Context context) throws IOException {
        try (var in = context.bodyInputStream()) {
            var body = in.readNBytes(LARGEST + 1);
            var problem = labels.keep(new String(body, StandardCharsets.UTF_8));
            if (problem != null) {
                throw new BadRequestResponse(problem);
            }
        }
        labelsAsJson(context);
    }
}
