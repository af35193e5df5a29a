package org.countypowers.reporting;

/** As what an excerpt of the trail leaves: a table to read, or an event log for the tools of process mining. */
public enum ExcerptFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8"),
    /** Object-centric event log, OCEL 2.0. */
    OCEL_JSON("jsonocel", "application/json"),
    OCEL_SQLITE("sqlite", "application/vnd.sqlite3"),
    /** IEEE 1849: a trace for each case; what belongs to no case stays out. */
    XES("xes", "application/xml");

    private final String ending;
    private final String contentType;

    ExcerptFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
