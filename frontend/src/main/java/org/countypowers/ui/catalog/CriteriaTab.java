package org.countypowers.ui.catalog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.CriterionState;
import org.countypowers.catalog.Judgement;
import org.countypowers.catalog.Judgement.Standing;
import org.countypowers.document.Attachment;

/** The five criteria of a matter, each with the judgement that counts, its evidence and those before; judged in place. */
class CriteriaTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String matterId;
    private final Criteria criteria;
    private final CriteriaDesk desk;
    private final Standing standing;
    private final Runnable changed;

    /** @param standing what the officer's judgement is worth, or null where it is worth nothing */
    CriteriaTab(String matterId, Criteria criteria, CriteriaDesk desk, Standing standing, Runnable changed) {
        this.matterId = matterId;
        this.criteria = criteria;
        this.desk = desk;
        this.standing = standing;
        this.changed = changed;
        add(new Paragraph(getTranslation("matters.criteria.help." + (standing == null ? "READER" : standing))));
        criteria.of(matterId).forEach(state -> add(panel(state)));
    }

    private Div panel(CriterionState state) {
        String name = getTranslation("criterion." + state.criterion());
        Div line = new Div(
                new H3((state.criterion().ordinal() + 1) + ". " + name),
                tag(state.decided().orElse(null)));
        line.addClassName("line");
        Div panel = new Div(line);
        panel.addClassName("material");
        state.decided().ifPresent(decided -> panel.add(words(decided)));
        state.proposed().ifPresent(proposal -> {
            Span tag = new Span(getTranslation("matters.criteria.proposed." + proposal.met()));
            tag.addClassName("tag");
            line.add(tag);
            panel.add(words(proposal));
        });
        List<Judgement> earlier = state.judgements().stream()
                .filter(each -> !each.equals(state.decided().orElse(null))
                        && !each.equals(state.proposed().orElse(null)))
                .toList();
        if (!earlier.isEmpty()) {
            Div history = new Div();
            earlier.forEach(each -> history.add(tag(each), words(each)));
            panel.add(new Details(getTranslation("matters.criteria.earlier", earlier.size()), history));
        }
        if (standing != null) {
            Button judge = new Button(getTranslation("matters.criteria.judge." + standing));
            judge.addThemeVariants(ButtonVariant.LUMO_SMALL);
            judge.setAriaLabel(judge.getText() + " " + name);
            judge.addClickListener(click -> {
                JudgeForm form = new JudgeForm(matterId, state, criteria, desk, changed);
                form.onCancel(() -> {
                    panel.replace(form, judge);
                    judge.focus();
                });
                panel.replace(judge, form);
                form.focus();
            });
            panel.add(judge);
        }
        return panel;
    }

    private Span tag(Judgement judgement) {
        String key = judgement == null ? "missing" : judgement.met() ? "met" : "notMet";
        Span tag = new Span(getTranslation("matters.criteria." + key));
        tag.addClassNames("tag", judgement != null && judgement.met() ? "tag-calm" : "tag-soon");
        return tag;
    }

    private Div words(Judgement judgement) {
        Span who = new Span(getTranslation(
                "matters.criteria.by." + judgement.standing(),
                judgement.unitName(),
                judgement.judgedBy(),
                judgement.judgedAt().format(TIME),
                judgement.version()));
        who.addClassName("quiet");
        Paragraph reasoning = new Paragraph(judgement.reasoning());
        reasoning.addClassName("reasoning");
        Div evidence = new Div();
        evidence.addClassName("line");
        judgement.evidence().forEach(file -> evidence.add(link(file)));
        return new Div(reasoning, evidence, who);
    }

    private Anchor link(Attachment file) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                criteria.open(matterId, file.id()), file.fileName(), file.mediaType(), file.size()));
        return new Anchor(download, file.fileName());
    }
}
