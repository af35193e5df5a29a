package org.countypowers.ui.casework;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.ui.shell.Words;

/** What an event of the trail changed, in the reader's words; digests and technical keys stay with the auditor's export. */
public class TrailWords {
    private static final Set<String> TECHNICAL = Set.of(
            "hash",
            "identifierDigest",
            "task",
            "register",
            "matter",
            "definition",
            "formKey",
            "signature",
            "answersDigest",
            "card",
            "events",
            "key",
            "row",
            "involved",
            "ratingReasons");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z]+)+");
    private static final Map<String, String> ENUMERATIONS = Map.ofEntries(
            Map.entry("form", "form."),
            Map.entry("outcome", "outcome."),
            Map.entry("kind", "paper."),
            Map.entry("post", "role."),
            Map.entry("ground", "handover.ground."),
            Map.entry("status", "caseStatus."),
            Map.entry("process", "process."),
            Map.entry("cardKind", "monitoring.kind."),
            Map.entry("rule", "monitoring.rule."),
            Map.entry("readPart", "monitoring.letter.part."),
            Map.entry("cardState", "monitoring.state."),
            Map.entry("tolerance", "monitoring.tolerance."),
            Map.entry("feedbackKind", "feedback.kind."),
            Map.entry("channel", "feedback.channel."),
            Map.entry("stars", "feedback.score."),
            Map.entry("finding", "feedback.finding."),
            Map.entry("callBack", "feedback.callBack."),
            Map.entry("findingState", "findings.state."),
            Map.entry("findingOutcome", "findings.outcome."),
            Map.entry("measure", "findings.measure."),
            Map.entry("promise", "case.commitment.state."));

    private final Bodies bodies;

    public TrailWords(Bodies bodies) {
        this.bodies = bodies;
    }

    public String of(TrailEvent event) {
        UI ui = UI.getCurrent();
        if (event.action().equals("process.step")) {
            return Words.label(event.subject());
        }
        // Older ones name nothing but the migration.
        if (event.action().equals("process.migrate") && event.after().containsKey("version")) {
            return migrated(event.before(), event.after());
        }
        List<String> pairs = event.after().entrySet().stream()
                .filter(entry -> !TECHNICAL.contains(entry.getKey())
                        // What the papers say of the ground, which the ground itself says in the reader's language.
                        && !(entry.getKey().equals("reason") && event.after().containsKey("ground"))
                        && !Set.of("", "null", "[]").contains(entry.getValue()))
                .map(entry -> ui.getTranslation(
                        "trail.pair",
                        ui.getTranslation("trail.key." + entry.getKey()),
                        value(entry.getKey(), entry.getValue())))
                .toList();
        String clock = event.action().startsWith("clock.") ? ui.getTranslation("clock." + event.subject()) : "";
        String lead = event.action().startsWith("paper.") ? event.subject() : clock;
        String details = pairs.stream().collect(Collectors.joining(ui.getTranslation("trail.separator")));
        return lead.isEmpty() || details.isEmpty()
                ? lead + details
                : lead + ui.getTranslation("trail.separator") + details;
    }

    private static String migrated(Map<String, String> before, Map<String, String> after) {
        return UI.getCurrent()
                .getTranslation(
                        "trail.process.migrate.told",
                        Words.procedure(after.get("process"), after.get("name"), after.get("englishName")),
                        before.get("version"),
                        after.get("version"),
                        after.get("plannedBy"),
                        after.get("approvedBy"),
                        after.get("reason"));
    }

    private String value(String key, String value) {
        UI ui = UI.getCurrent();
        if (ENUMERATIONS.containsKey(key)) {
            String words = ui.getTranslation(ENUMERATIONS.get(key) + value);
            // A procedure that designers made, and a choice in a form of theirs, has no words but its key.
            return words.contains(ENUMERATIONS.get(key) + value) ? value : words;
        }
        if (key.equals("step")) {
            return Words.step(value, "");
        }
        if (key.equals("article")) {
            return Words.article(value);
        }
        if (key.equals("type") || key.equals("instrumentType")) {
            return Words.label(value);
        }
        if (key.equals("reason") && KEY.matcher(value).matches()) {
            return ui.getTranslation(value);
        }
        if (value.equals(OfficerSetup.OPEN.toString())) {
            return Words.until(OfficerSetup.OPEN);
        }
        if (value.equals("true") || value.equals("false")) {
            return ui.getTranslation("answer." + value);
        }
        try {
            if (key.equals("county")) {
                return bodies.division(value).name();
            }
            return value.matches("\\d{6,9}-[A-Z0-9]+") ? bodies.body(value).name() : value.replaceAll("^\\[|]$|。$", "");
        } catch (NoSuchElementException gone) {
            return value;
        }
    }
}
