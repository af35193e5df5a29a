package org.countypowers.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.countypowers.catalog.Matter;
import org.countypowers.studio.domain.FlowKind;

/**
 * A procedure as its release lays it down, for whoever works by it.
 *
 * @param englishName '' for none
 * @param general whether it takes every matter that no other of its kind is bound to
 * @param validFrom null for what has been so from the beginning
 * @param inForce whether cases start by it today
 * @param model BPMN
 */
public record Guide(
        String processKey,
        String name,
        String englishName,
        FlowKind kind,
        boolean general,
        int version,
        LocalDate validFrom,
        boolean inForce,
        String model,
        List<Step> steps,
        List<Matter> matters) {
    /** With another model of the same drawing. */
    Guide drawnAs(String drawing) {
        return new Guide(
                processKey, name, englishName, kind, general, version, validFrom, inForce, drawing, steps, matters);
    }

    /**
     * @param part name of the sub-process that it stands in, or ''
     * @param each whether it is done once by each of several bodies
     * @param limitDays 0 for none
     * @param automatic what the system does, or null for a step of people
     */
    public record Step(
            String id,
            String name,
            String part,
            boolean each,
            String unit,
            String post,
            String signature,
            int limitDays,
            List<Field> fields,
            StepCatalogue.Step automatic) {}

    /**
     * @param type of the field, as the forms call it
     * @param sometimes whether other answers decide if it is asked at all
     */
    public record Field(String label, String type, boolean required, boolean sometimes, List<String> choices) {
        /** In other words. */
        public Field said(UnaryOperator<String> words) {
            return new Field(
                    words.apply(label),
                    type,
                    required,
                    sometimes,
                    choices.stream().map(words).toList());
        }
    }
}
