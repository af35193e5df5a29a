package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.inspection.CappedObject;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** Whom the yearly cap left with fewer visits than a published plan asks for. */
class CappedObjects extends Div {
    private final transient InspectionServices services;
    private final long planId;

    CappedObjects(InspectionServices services, long planId) {
        this.services = services;
        this.planId = planId;
        add(new H3(getTranslation("inspection.plan.capped")));
        if (read("").isEmpty()) {
            add(new Paragraph(getTranslation("inspection.plan.capped.none")));
            return;
        }
        Listing<CappedObject> grid = new Listing<>();
        grid.setRoom(480);
        grid.setAllRowsVisible(true);
        grid.setTitle(grid.addColumn(CappedObject::licensee).setHeader(getTranslation("supervision.licensee")));
        grid.addColumn(CappedObject::licenceNo).setHeader(getTranslation("supervision.licenceNo"));
        grid.addColumn(CappedObject::asked).setHeader(getTranslation("inspection.plan.asked"));
        grid.addColumn(CappedObject::given).setHeader(getTranslation("inspection.plan.given"));
        Pages<CappedObject> pages = new Pages<>(grid, this::read, object -> String.valueOf(object.objectId()));
        add(new Paragraph(getTranslation("inspection.plan.capped.help")), grid, pages);
        pages.first();
    }

    private List<CappedObject> read(String after) {
        return services.plans().capped(planId, after.isEmpty() ? 0 : Long.parseLong(after), Pages.SIZE);
    }
}
