package org.countypowers.studio.domain;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.countypowers.studio.domain.Finding.Severity;

/** The rules that bpmnlint recommends, under the names that they bear there. */
final class LintCheck {
    private static final Set<String> WARNINGS =
            Set.of("fake-join", "global", "no-inclusive-gateway", "no-overlapping-elements");

    /**
     * How it is drawn, not what is done. A gateway that joins and forks at once is done by the engine as it is read: first
     * one, then the other. bpmnlint calls it an error for readers' sake; the house's own models have two.
     */
    private static final Set<String> HINTS =
            Set.of("superfluous-gateway", "superfluous-label", "superfluous-termination", "no-gateway-join-fork");

    private static final List<BiConsumer<LintNode, LintReport>> RULES_OF_NODES = List.of(
            LintScopes::adHocSubProcess,
            LintFlows::conditionalFlows,
            LintScopes::endEventRequired,
            LintGateways::eventBasedGateway,
            LintScopes::eventSubProcessTypedStartEvent,
            LintFlows::fakeJoin,
            LintConnections::labelRequired,
            LintEvents::linkEvent,
            LintGateways::noComplexGateway,
            LintConnections::noDisconnected,
            LintGateways::noGatewayJoinFork,
            LintFlows::noImplicitSplit,
            LintConnections::noImplicitEnd,
            LintConnections::noImplicitStart,
            LintGateways::noInclusiveGateway,
            LintScopes::singleBlankStartEvent,
            LintEvents::singleEventDefinition,
            LintScopes::startEventRequired,
            LintScopes::subProcessBlankStartEvent,
            LintGateways::superfluousGateway,
            LintFlows::superfluousLabel,
            LintScopes::superfluousTermination);

    private static final List<BiConsumer<LintModel, LintReport>> RULES_OF_MODELS = List.of(
            LintEvents::global,
            LintDrawing::noBpmndi,
            LintFlows::noDuplicateSequenceFlows,
            LintDrawing::noOverlappingElements);

    private LintCheck() {}

    static List<LintReport.Fault> faults(FlowModel model) {
        LintModel lint = new LintModel(model.document());
        LintReport report = new LintReport();
        lint.nodes().forEach(node -> RULES_OF_NODES.forEach(rule -> rule.accept(node, report)));
        RULES_OF_MODELS.forEach(rule -> rule.accept(lint, report));
        return report.faults();
    }

    static List<Finding> check(String file, FlowModel model) {
        LintJoins joins = new LintJoins(model);
        return faults(model).stream()
                .map(fault -> {
                    boolean chosen = fault.rule().equals("fake-join") && !joins.meetIn(fault.id());
                    return Finding.of(
                            fault.rule(),
                            chosen ? Severity.HINT : severity(fault.rule()),
                            file,
                            fault.id(),
                            "lint." + fault.text() + (chosen ? ".chosen" : ""),
                            model.words(fault.id()));
                })
                .toList();
    }

    private static Severity severity(String rule) {
        if (HINTS.contains(rule)) {
            return Severity.HINT;
        }
        return WARNINGS.contains(rule) ? Severity.WARNING : Severity.ERROR;
    }
}
