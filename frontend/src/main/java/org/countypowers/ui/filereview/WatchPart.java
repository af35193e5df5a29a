package org.countypowers.ui.filereview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.filereview.CloseWatch;
import org.countypowers.filereview.CloseWatch.Shares;
import org.countypowers.filereview.CloseWatch.Watched;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** Powers in their first months, of which more files are drawn. */
class WatchPart extends Div {
    WatchPart(CloseWatch watch) {
        Shares shares = watch.shares();
        Listing<Watched> grid = new Listing<>();
        grid.setRoom(720);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("filereview.watch.empty"));
        grid.setTitle(grid.addColumn(Watched::matterName)
                .setHeader(getTranslation("filereview.matter"))
                .setFlexGrow(2));
        grid.addColumn(Watched::division)
                .setHeader(getTranslation("filereview.division"))
                .setFlexGrow(1);
        grid.addColumn(power -> power.since().toString())
                .setHeader(getTranslation("filereview.since"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(power -> power.until().toString())
                .setHeader(getTranslation("filereview.until"))
                .setWidth("120px")
                .setFlexGrow(0);
        Pages<Watched> pages = new Pages<>(
                grid,
                after -> watch.page(after.isEmpty() ? 0 : Long.parseLong(after), Pages.SIZE),
                power -> String.valueOf(power.id()));
        add(
                new Paragraph(getTranslation("filereview.watch.help", shares.young(), shares.others(), shares.least())),
                grid,
                pages);
        pages.first();
    }
}
