package org.countypowers.ui.batch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.batch.Batches.Pair;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.VerdictRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.GovernmentBody.Kind;
import org.countypowers.ui.catalog.MatterView;

/** One pair beside the matrix: what is asked for, what speaks for it, who said what. */
class PairDialog extends Dialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient BatchServices services;
    private final DescriptionList facts = new DescriptionList();

    PairDialog(Pair pair, MatrixWords words, BatchServices services) {
        this.services = services;
        PairRow row = pair.row();
        addClassName("side");
        setHeaderTitle(words.matter(row.matterId()) + " · " + words.division(row.divisionCode()));
        PairState state = PairState.valueOf(row.state());
        fact("worklist.column.status", BatchWords.tag(state));
        fact("batch.reason.current", BatchWords.reason(row.reason()));
        fact("batch.mark.current", mark(row, state));
        fact("batch.form", getTranslation("form." + row.form()));
        fact("batch.basis.entrust", row.entrustBasis());
        fact("batch.scope", row.scope());
        fact("batch.clause", row.overrideClause());
        fact("batch.volume", getTranslation("batch.volume.cases", row.volume()));
        fact("batch.expected", row.expected() == null ? "" : getTranslation("batch.volume.cases", row.expected()));
        fact("batch.capacity", capacity(row));
        fact("batch.cityMustAgree", row.cityMustAgree() ? getTranslation("batch.cityMustAgree.yes") : "");
        fact("batch.body.city", body(row.cityBody()));
        fact("batch.body.province", body(row.provinceBody()));
        fact("batch.body.giving", organ(row, row.givingBody()));
        fact("batch.body.receiving", organ(row, row.receivingBody()));
        fact("batch.body.supervising", supervising(row));
        fact(
                "batch.matter",
                new RouterLink(row.matterId(), MatterView.class, new RouteParameters("matter", row.matterId())));
        add(facts, new H3(getTranslation("batch.history")), history(pair));
        Button close = new Button(getTranslation("dialog.close"), click -> close());
        getFooter().add(close);
    }

    private void fact(String key, String value) {
        if (value != null && !value.isEmpty()) {
            fact(key, new Span(value));
        }
    }

    private void fact(String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private String mark(PairRow row, PairState state) {
        return row.verdict().isEmpty()
                ? ""
                : Stage.waitingFor(state)
                        .map(stage -> said(
                                stage,
                                Verdict.valueOf(row.verdict()),
                                row.verdictForm(),
                                row.verdictScope(),
                                row.verdictBasis(),
                                row.verdictReason()))
                        .orElse("");
    }

    private String capacity(PairRow row) {
        return services.capacities()
                .valid(row.matterId(), row.divisionCode(), LocalDate.now(services.clock()))
                .map(checked -> getTranslation(
                        "batch.capacity.valid",
                        checked.total().stripTrailingZeros().toPlainString(),
                        getTranslation("capacity.advice.short." + checked.advice()),
                        checked.validTo().minusDays(1).toString()))
                .orElseGet(() -> getTranslation(
                        "batch.gate.capacityMissing",
                        LocalDate.now(services.clock()).toString()));
    }

    /** Where a bureau receives, the department goes on supervising (行政许可法 25). */
    private String supervising(PairRow row) {
        return services.bodies().body(row.receivingBody()).kind() == Kind.APPROVAL_BUREAU
                ? services.bodies()
                        .holding(
                                row.divisionCode(),
                                services.matters().matter(row.matterId()).departmentCode())
                        .map(GovernmentBody::name)
                        .orElse("")
                : "";
    }

    private String organ(PairRow row, String id) {
        String organ = services.organs().of(row.matterId(), id).name();
        return organ.equals(body(id)) ? organ : getTranslation("handover.party", organ, body(id));
    }

    private String body(String id) {
        return id.isEmpty() ? "" : services.bodies().body(id).name();
    }

    private Component history(Pair pair) {
        if (pair.verdicts().isEmpty()) {
            return new Paragraph(getTranslation("batch.history.empty"));
        }
        OrderedList list = new OrderedList();
        list.addClassName("history");
        pair.verdicts().forEach(verdict -> list.add(line(verdict)));
        return list;
    }

    private ListItem line(VerdictRow row) {
        Stage stage = Stage.valueOf(row.stage());
        Span who = new Span(Stream.of(row.givenAt().format(TIME), body(row.bodyId()), row.officerName())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("  ")));
        who.addClassName("quiet");
        return new ListItem(
                new Div(getTranslation(
                        "batch.said",
                        getTranslation("batch.stage." + stage),
                        said(
                                stage,
                                Verdict.valueOf(row.verdict()),
                                row.form(),
                                row.scope(),
                                row.basis(),
                                row.reason()))),
                who);
    }

    private String said(Stage stage, Verdict verdict, String form, String scope, String basis, String reason) {
        return Stream.of(
                        BatchWords.verdict(stage, verdict),
                        verdict == Verdict.OTHER_FORM ? getTranslation("form." + form) : "",
                        scope,
                        basis,
                        BatchWords.reason(reason))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
