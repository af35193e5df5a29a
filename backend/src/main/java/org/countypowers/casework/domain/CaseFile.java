package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.domain.CaseStore.CaseRow;

/** A case under a command: each change is one act of the law; what was registered does not change. */
public final class CaseFile {
    private final CaseRow row;
    private CaseStatus status;
    private LocalDate receivedOn;
    private LocalDate acceptedOn;
    private boolean deemedAccepted;
    private LocalDate decidedOn;
    private LocalDate servedOn;
    private LocalDate closedOn;
    private String route;
    private boolean routeFinal;
    private boolean supplementUsed;
    private String materialsPresent;
    private long movedVersion;

    public CaseFile(CaseRow row) {
        this.row = row;
        this.status = CaseStatus.valueOf(row.status());
        this.receivedOn = row.receivedOn();
        this.acceptedOn = row.acceptedOn();
        this.deemedAccepted = row.deemedAccepted();
        this.decidedOn = row.decidedOn();
        this.servedOn = row.servedOn();
        this.closedOn = row.closedOn();
        this.route = row.route();
        this.routeFinal = row.routeFinal();
        this.supplementUsed = row.supplementUsed();
        this.materialsPresent = row.materialsPresent();
        this.movedVersion = row.movedVersion();
    }

    /** 行政许可法 32(1)(4): once. */
    public void askForSupplement() {
        require(CaseStatus.RECEIVED);
        if (supplementUsed) {
            throw new IllegalStateException("a supplement is asked for once");
        }
        supplementUsed = true;
        status = CaseStatus.AWAITING_SUPPLEMENT;
    }

    /** A complete answer is a new receipt. */
    public void receiveAnew(LocalDate on, Set<Integer> materials) {
        require(CaseStatus.AWAITING_SUPPLEMENT);
        TreeSet<Integer> all = Arrays.stream(materialsPresent.split(","))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        all.addAll(materials);
        materialsPresent = all.stream().map(String::valueOf).collect(Collectors.joining(","));
        receivedOn = on;
        status = CaseStatus.RECEIVED;
    }

    public void accept(LocalDate on, boolean deemed) {
        require(CaseStatus.RECEIVED);
        acceptedOn = on;
        deemedAccepted = deemed;
        routeFinal = true;
        status = CaseStatus.ACCEPTED;
    }

    public void refuseAcceptance(LocalDate on) {
        require(CaseStatus.RECEIVED);
        status = CaseStatus.NOT_ACCEPTED;
        closedOn = on;
    }

    public void giveBack(LocalDate on) {
        require(CaseStatus.AWAITING_SUPPLEMENT);
        status = CaseStatus.RETURNED;
        closedOn = on;
    }

    public void decide(boolean granted, LocalDate on) {
        require(CaseStatus.ACCEPTED);
        status = granted ? CaseStatus.DECIDED_GRANTED : CaseStatus.DECIDED_REFUSED;
        decidedOn = on;
    }

    public void close(LocalDate served, LocalDate on) {
        if (status != CaseStatus.DECIDED_GRANTED && status != CaseStatus.DECIDED_REFUSED) {
            throw new IllegalStateException("only a decided case is closed");
        }
        servedOn = served;
        closedOn = on;
        status = CaseStatus.CLOSED;
    }

    public void moveTo(String newRoute) {
        route = newRoute;
    }

    /** The file goes to another organ: what its officers saw until now counts no more. */
    public void handTo(String newRoute) {
        route = newRoute;
        movedVersion = row.version() + 1;
    }

    public CaseStatus status() {
        return status;
    }

    public String route() {
        return route;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public String materialsPresent() {
        return materialsPresent;
    }

    public boolean deemedAccepted() {
        return deemedAccepted;
    }

    public CaseRow row() {
        return row;
    }

    /** The row to store: one version further, with who changed it when. */
    public CaseRow changed(String actor, LocalDateTime at) {
        return new CaseRow(
                row.id(),
                row.number(),
                row.queryCode(),
                row.requestId(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.countyName(),
                row.townCode(),
                row.title(),
                status.name(),
                row.version() + 1,
                receivedOn,
                acceptedOn,
                deemedAccepted,
                decidedOn,
                servedOn,
                closedOn,
                route,
                routeFinal,
                row.scheme(),
                supplementUsed,
                row.applicantName(),
                row.applicantCipher(),
                row.identifierLookup(),
                materialsPresent,
                row.projectCode(),
                row.externalCaseNo(),
                row.registeredBy(),
                actor,
                at,
                movedVersion);
    }

    private void require(CaseStatus wanted) {
        if (status != wanted) {
            throw new IllegalStateException("the case is " + status + ", not " + wanted);
        }
    }
}
