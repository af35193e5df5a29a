package org.countypowers.ui.inspection;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;

/** Chooses an object of the officer's own bodies by the beginning of the licensee's name. */
class ObjectChoice extends ComboBox<SupervisedObject> {
    private static final int MOST = 50;

    ObjectChoice(InspectionServices services, String label) {
        super(label);
        List<String> own = services.inspectors().own();
        setItemLabelGenerator(object -> object.licensee() + " · " + object.matterName() + " · " + object.licenceNo());
        setHelperText(getTranslation("supervision.licensee.begins"));
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setItems(query -> {
            // One page is enough to choose from; typing narrows it.
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return services
                    .objects()
                    .page(
                            new ObjectQuery(
                                    ObjectState.WATCHED,
                                    null,
                                    null,
                                    query.getFilter().orElse("")),
                            Long.MAX_VALUE,
                            MOST)
                    .stream()
                    .filter(object -> own.contains(object.bodyId()))
                    .skip(skipped)
                    .limit(wanted);
        });
    }
}
