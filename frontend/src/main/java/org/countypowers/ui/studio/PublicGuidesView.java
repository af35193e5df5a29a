package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.countypowers.studio.PublicGuides;
import org.countypowers.studio.PublicGuides.Listed;
import org.countypowers.ui.shell.LanguageSwitch;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.PublicPages;
import org.countypowers.ui.shell.Words;

/** 办事流程公开: the procedures that applications go through, for everybody; each leads to its guide. */
@Route("guides")
@AnonymousAllowed
public class PublicGuidesView extends Main implements HasDynamicTitle {
    private static final int NAMED = 3;

    PublicGuidesView(PublicGuides guides) {
        addClassNames("citizen", "citizen-list");
        Listing<Listed> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Listing.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("studio.public.empty"));
        grid.addComponentColumn(PublicGuidesView::link)
                .setHeader(getTranslation("studio.public.procedure"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::matters)
                .setHeader(getTranslation("studio.guide.scope"))
                .setFlexGrow(3);
        grid.addColumn(row -> row.validFrom() == null
                        ? getTranslation("flow.ever")
                        : row.validFrom().toString())
                .setHeader(getTranslation("flow.validFrom"))
                .setWidth("140px")
                .setFlexGrow(0);
        Pages<Listed> pages = new Pages<>(grid, guides::page, Listed::processKey);
        add(
                new LanguageSwitch(),
                new H1(getTranslation("studio.public")),
                new PublicPages(),
                new Paragraph(getTranslation("studio.public.help")),
                grid,
                pages);
        pages.first();
        pages.setVisible(grid.getListDataView().getItemCount() == Pages.SIZE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.public") + " · " + getTranslation("app.name");
    }

    private static RouterLink link(Listed row) {
        return new RouterLink(
                Words.procedure(row.processKey(), row.name(), row.englishName()),
                PublicGuideView.class,
                StudioWords.of(row.processKey()));
    }

    private Component matters(Listed row) {
        Div cell = new Div();
        cell.addClassName("stack");
        if (row.general()) {
            cell.add(new Span(getTranslation("studio.guide.scope.general")));
        }
        List<String> named = row.matters().stream().limit(NAMED).toList();
        named.forEach(name -> cell.add(new Span(name)));
        if (row.matters().size() > NAMED) {
            cell.add(new Span(getTranslation("studio.public.more", row.matters().size())));
        }
        return cell;
    }
}
