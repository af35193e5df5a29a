package org.countypowers.handover;

import org.camunda.bpm.engine.RuntimeService;
import org.countypowers.testing.ScriptedFlight;
import org.countypowers.testing.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what a test of hand-overs has committed, so that others find the office as it was. */
@Component
class HandoverTraces {
    private static final String OURS =
            "(select id from (select id from power_entry where instrument_no like '川府令〔2026〕9号%') ours)";

    private final Sql sql;
    private final ScriptedFlight flight;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    HandoverTraces(Sql sql, ScriptedFlight flight, RuntimeService runtime, TransactionTemplate transaction) {
        this.sql = sql;
        this.flight = flight;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    void remove() {
        flight.clear();
        stopProcesses();
        sql.update("delete from power_change_act");
        sql.update("delete from power_change");
        for (String table : new String[] {"flight_case", "handover_act", "handover_item", "handover_power"}) {
            sql.update("delete from " + table);
        }
        sql.update("delete from power_resumption");
        sql.update("delete from power_handover");
        sql.update("delete from implementing_body where basis like '川府令〔2026〕9号%'");
        sql.update("delete from power_status where power_id in " + OURS);
        sql.update("delete from power_entry_version where power_id in " + OURS);
        sql.update(
                "delete from power_entry where instrument_no like '川府令〔2026〕9号%' and previous_valid_to > date '1000-01-01'");
        sql.update("delete from power_entry where instrument_no like '川府令〔2026〕9号%'");
    }

    void stopProcesses() {
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("power-handover", "power-change")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test")));
    }
}
