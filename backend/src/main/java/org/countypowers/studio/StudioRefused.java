package org.countypowers.studio;

import java.util.List;
import org.countypowers.organisation.Refused;
import org.countypowers.process.ModelRefused;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowUnreadable;

/** A command on procedures that cannot be done, and why. */
public class StudioRefused extends Refused {
    /** A model that the engine's gate does not let pass, in the words of the check. */
    static StudioRefused gate(ModelRefused refused) {
        return new StudioRefused(
                "studio.trial.refused",
                "@" + refused.rule().replace("process.model.", "studio.check.safety."),
                refused.element());
    }

    /** What is no model, or too large a one, in the words of the check. */
    static StudioRefused of(FlowUnreadable noModel) {
        return new StudioRefused("studio.check." + noModel.text(), String.valueOf(FlowModel.MOST_NODES));
    }

    public StudioRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}
