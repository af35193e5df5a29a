package org.countypowers.studio.domain;

/** Rules about gateways. */
final class LintGateways {
    private LintGateways() {}

    static void noGatewayJoinFork(LintNode node, LintReport report) {
        if (node.isGateway() && node.incoming().size() > 1 && node.outgoing().size() > 1) {
            report.add("no-gateway-join-fork", node);
        }
    }

    static void superfluousGateway(LintNode node, LintReport report) {
        if (node.isGateway() && node.incoming().size() == 1 && node.outgoing().size() == 1) {
            report.add("superfluous-gateway", node);
        }
    }

    static void noComplexGateway(LintNode node, LintReport report) {
        if (node.is("complexGateway")) {
            report.add("no-complex-gateway", node);
        }
    }

    static void noInclusiveGateway(LintNode node, LintReport report) {
        if (node.is("inclusiveGateway")) {
            report.add("no-inclusive-gateway", node);
        }
    }

    static void eventBasedGateway(LintNode node, LintReport report) {
        String rule = "event-based-gateway";
        if (!node.is("eventBasedGateway")) {
            return;
        }
        if (node.outgoing().size() < 2) {
            report.add(rule, node);
        }
        node.outgoing().stream()
                .filter(LintNode::hasCondition)
                .forEach(flow -> report.add(rule, rule + ".condition", flow));
    }
}
