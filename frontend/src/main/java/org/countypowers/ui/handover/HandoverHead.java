package org.countypowers.ui.handover;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.ui.batch.BatchView;
import org.countypowers.ui.shell.Words;

/** What passes from whom to whom, on which day and by which document. */
class HandoverHead extends Div {
    private static final int NAMED = 2;

    private final DescriptionList facts = new DescriptionList();

    /** @param batchId of the batch that promulgated it, or null where the reader may not open it */
    HandoverHead(HandoverView view, Long batchId) {
        HandoverSummary summary = view.summary();
        Span number = new Span(summary.number());
        number.addClassName("number");
        Div line = new Div(
                new RouterLink(getTranslation("handover.back"), HandoversView.class),
                number,
                HandoverWords.tag(getTranslation("handover.kind." + summary.kind()), "tag-open"),
                HandoverWords.state(summary));
        if (summary.late()) {
            line.add(HandoverWords.late());
        }
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("handover.side.GIVING", HandoverWords.party(summary.giving()));
        fact("handover.side.RECEIVING", HandoverWords.party(summary.receiving()));
        fact("handover.side.SUPERVISING", summary.supervisingBody());
        fact("handover.effectiveOn", effect(summary));
        if (summary.kind() == HandoverKind.DELEGATION) {
            fact("handover.dueOn", summary.dueOn().toString());
            if (!view.validTo().equals(OfficerSetup.OPEN)) {
                fact("handover.validTo", view.validTo().minusDays(1).toString());
            }
        }
        fact(
                "register.instrument",
                getTranslation("handover.document", summary.instrumentNo(), Words.label(view.instrumentType())));
        fact("handover.opinionNo", view.opinionNo());
        if (batchId == null) {
            fact("handover.batchNo", summary.batchNo());
        } else {
            facts.add(new Div(
                    new DescriptionList.Term(getTranslation("handover.batchNo")),
                    new DescriptionList.Description(new RouterLink(summary.batchNo(), BatchView.class, batchId))));
        }
        fact("handover.accepted", getTranslation("handover.accepted." + view.acceptedCases()));
        fact("handover.reason", view.reason());
        view.cancelled().ifPresent(this::cancelled);
        add(new H2(heading(view)), line, facts);
        String problem = HandoverWords.problem(summary.problemKey(), summary.problemArguments());
        if (!problem.isEmpty()) {
            Paragraph fault = new Paragraph(problem);
            fault.addClassName("fault");
            fault.getElement().setAttribute("role", "status");
            add(fault);
        }
    }

    private void cancelled(HandoverView.Act act) {
        fact("handover.cancelled", act.opinion());
        fact(
                "handover.cancelledBy",
                getTranslation(
                        "handover.cancelled.by",
                        act.unitName(),
                        act.officerName(),
                        act.at().toLocalDate()));
    }

    private String heading(HandoverView view) {
        String named = view.powers().stream()
                .limit(NAMED)
                .map(HandoverView.Power::matterName)
                .collect(Collectors.joining(getTranslation("handover.comma")));
        String all = view.powers().size() > NAMED
                ? getTranslation("handover.matters.more", named, view.powers().size())
                : named;
        return view.summary().divisionName() + " · " + all;
    }

    private String effect(HandoverSummary summary) {
        return summary.tookEffectOn() == null || summary.tookEffectOn().equals(summary.effectiveOn())
                ? summary.effectiveOn().toString()
                : getTranslation("handover.tookEffect", summary.effectiveOn(), summary.tookEffectOn());
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
        }
    }
}
