package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.web.view.OutletLine;
import org.standfirst.server.web.view.OutletPage;
import org.standfirst.server.web.view.Sheet;

import java.util.List;
import java.util.Optional;

/** Outlets as pages show them. */
final class OutletPages {

    private OutletPages() {}

    /**
     * @param holding what we have of it, null if nothing
     */
    static OutletLine line(Outlet outlet, Outlets.@Nullable Holding holding) {
        return new OutletLine(
                Reports.name(outlet),
                outlet.site(),
                holding == null ? 0 : holding.articles(),
                holding == null ? null : holding.latest());
    }

    /** One sheet of an outlet's articles; empty beyond the last. */
    static Optional<OutletPage> page(Shelves shelves, Outlet outlet, int sheet) {
        var key = outlet.id();
        int total = (int) shelves.articles().countOfOutlet(key);
        var reports =
                shelves
                        .articles()
                        .ofOutlet(key, (sheet - 1) * Reading.SHEET, Reading.SHEET)
                        .stream()
                        .map(article -> Reports.of(article, List.of()))
                        .toList();
        if (reports.isEmpty() && sheet > 1) {
            return Optional.empty();
        }
        var latest = total == 0 ? null : shelves.outlets().holdings().get(key);
        return Optional.of(
                new OutletPage(
                        line(outlet, latest), Sheet.of(reports, sheet, Reading.SHEET, total)));
    }
}
