package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.NoSuchElementException;
import org.countypowers.inspection.VisitView;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.ui.licence.LicenceView;

/** What may follow a case that was filed: a proceeding about each licence, which begins with the record's facts. */
class VisitFollows extends Div {
    VisitFollows(VisitView view, VisitServices services) {
        addClassName("route");
        UnorderedList licences = new UnorderedList();
        for (VisitedObject object : view.line().objects()) {
            try {
                SupervisedObject watched = services.objects().object(object.objectId());
                RouterLink link = new RouterLink(
                        getTranslation("inspection.follows.licence", object.matterName(), object.licenceNo()),
                        LicenceView.class,
                        watched.licenceId());
                link.setQueryParameters(
                        QueryParameters.of(LicenceView.VISIT, view.visit().id().toString()));
                licences.add(new ListItem(link));
            } catch (NoSuchElementException elsewhere) {
                licences.add(new ListItem(object.licenceNo()));
            }
        }
        add(new Paragraph(getTranslation("inspection.follows")), licences);
    }
}
