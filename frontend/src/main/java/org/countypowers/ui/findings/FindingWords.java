package org.countypowers.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.findings.Fact;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingState;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.ui.shell.Words;

/** What findings, rules and facts are called in the reader's language. */
final class FindingWords {
    private FindingWords() {}

    static String name(FindingRule rule) {
        return Words.isChinese() ? rule.nameZh() : rule.nameEn();
    }

    /** What was measured, beside where the rule begins. */
    static String measured(Finding finding, FindingRule rule) {
        return UI.getCurrent()
                .getTranslation(
                        "findings.measured." + rule.measure(),
                        String.valueOf(finding.measured()),
                        String.valueOf(finding.threshold()));
    }

    static String fact(Fact fact) {
        List<String> values = new ArrayList<>(fact.values());
        for (int no = 0; no < values.size(); no++) {
            values.set(no, value(fact.key(), no, values.get(no)));
        }
        return UI.getCurrent().getTranslation("findings.fact." + fact.key(), values.toArray());
    }

    private static String value(String key, int no, String value) {
        UI ui = UI.getCurrent();
        if (key.equals("limit") && no == 0) {
            return ui.getTranslation("clock." + value);
        }
        if (value.startsWith("Task_")) {
            return Words.step(value, "");
        }
        if (value.startsWith("case.")) {
            return ui.getTranslation("trail." + value);
        }
        if (key.equals("entry.said") && no == 1) {
            return ui.getTranslation("form." + value);
        }
        return value.equals(OfficerSetup.OPEN.toString()) ? Words.until(OfficerSetup.OPEN) : value;
    }

    /** The state, by when an answer is due, or how it ended. */
    static Span state(Component page, Finding finding, LocalDate today) {
        String words = page.getTranslation("findings.state." + finding.state());
        if (finding.state() == FindingState.ASKED) {
            words = page.getTranslation(
                    finding.late(today) ? "findings.state.late" : "findings.state.by", finding.answerBy());
        } else if (finding.outcome() != FindingOutcome.NONE) {
            words = page.getTranslation("findings.outcome." + finding.outcome());
        }
        Span state = new Span(words);
        if (finding.late(today)) {
            state.addClassNames("tag", "tag-bad");
        } else if (finding.state() == FindingState.FOUND) {
            state.addClassNames("tag", "tag-soon");
        }
        return state;
    }
}
