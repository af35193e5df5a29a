package org.countypowers.casework.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.RowDigest;
import org.countypowers.casework.domain.CaseStore.CaseRow;

/**
 * What of a case's row an event vouches for, in one order. The applicant and the query code are there as a
 * digest alone, since an export leaves the house.
 */
final class CaseColumns {
    private CaseColumns() {}

    static Map<String, String> of(CaseRow row) {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "number", row.number());
        put(columns, "matter", row.matterId());
        put(columns, "matterName", row.matterName());
        put(columns, "county", row.countyCode());
        put(columns, "town", row.townCode());
        put(columns, "title", row.title());
        put(columns, "status", row.status());
        put(columns, "version", row.version());
        put(columns, "receivedOn", row.receivedOn());
        put(columns, "acceptedOn", row.acceptedOn());
        put(columns, "deemedAccepted", row.deemedAccepted());
        put(columns, "decidedOn", row.decidedOn());
        put(columns, "servedOn", row.servedOn());
        put(columns, "closedOn", row.closedOn());
        put(columns, "route", row.route());
        put(columns, "routeFinal", row.routeFinal());
        put(columns, "scheme", row.scheme());
        put(columns, "supplementUsed", row.supplementUsed());
        put(columns, "applicant", applicant(row));
        put(columns, "materials", row.materialsPresent());
        put(columns, "project", row.projectCode());
        put(columns, "externalNumber", row.externalCaseNo());
        put(columns, "registeredBy", row.registeredBy());
        put(columns, "lastActor", row.lastActor());
        put(columns, "movedVersion", row.movedVersion());
        return columns;
    }

    private static String applicant(CaseRow row) {
        return RowDigest.of(List.of(
                String.valueOf(row.applicantName()),
                String.valueOf(row.applicantCipher()),
                String.valueOf(row.identifierLookup()),
                String.valueOf(row.queryCode())));
    }

    private static void put(Map<String, String> columns, String name, Object value) {
        columns.put(name, value == null ? "" : value.toString());
    }
}
