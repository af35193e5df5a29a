package org.countypowers.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What the simulation itself knows of a case: what its officers did on which day, and what they did wrong on purpose. */
final class YearCase {
    /** What goes wrong on purpose. */
    enum Fault {
        NONE,
        /** Nobody answers the application within five working days. */
        SILENT,
        OVER_PROMISE,
        OVER_STATUTE,
        LATE_SERVICE,
        LATE_VERIFICATION,
        UNLAWFUL_FEE
    }

    /** How the county answers. */
    enum Answer {
        GRANT,
        REFUSE,
        NOT_ACCEPT
    }

    /** A card that the facts call for. */
    record Due(long caseId, String rule, String clock, LocalDate limit) {}

    final YearCounty county;
    final YearMatter matter;
    final Fault fault;
    final Answer answer;
    /** On the applicant's promise (告知承诺). */
    final boolean promised;
    /** Decided by whom the power does not belong to, which whoever reviews the file sees. */
    final boolean unlawful;

    long id;
    LocalDate registered;
    LocalDate answered;
    LocalDate accepted;
    LocalDate decided;
    LocalDate served;
    LocalDate verified;

    YearCase(YearCounty county, YearMatter matter, Fault fault, Answer answer, boolean promised, boolean unlawful) {
        this.county = county;
        this.matter = matter;
        this.fault = fault;
        this.answer = answer;
        this.promised = promised;
        this.unlawful = unlawful;
    }

    /** On the applicant's promise the organ decides at once. */
    int promise() {
        return promised ? 1 : matter.promise;
    }

    LocalDate closed() {
        return answer == Answer.NOT_ACCEPT ? answered : served;
    }

    /** Late by any of the law's limits, and known to be by a day. */
    boolean overdue(WorkingDays days, LocalDate by) {
        return late(days, registered, 5, answered, by)
                || accepted != null && late(days, accepted, matter.statute, decided, by)
                || decided != null && late(days, decided, 10, served, by)
                || decided != null && promised && late(days, decided, 30, verified, by);
    }

    private static boolean late(WorkingDays days, LocalDate start, int limit, LocalDate end, LocalDate by) {
        return end != null && !end.isAfter(by) && end.isAfter(days.after(start, limit));
    }

    /**
     * The cards that the facts call for, by the law's limits (SPEC 3).
     *
     * @param looked days on which the system looked
     */
    Set<Due> due(WorkingDays days, Set<LocalDate> looked) {
        Set<Due> due = new HashSet<>();
        clock(due, days, looked, "NOTICE", registered, 5, answered);
        if (accepted != null) {
            clock(due, days, looked, "DECISION", accepted, matter.statute, decided);
            LocalDate promise = days.after(accepted, promise());
            if (decided != null && decided.isAfter(promise)) {
                due.add(new Due(id, "PROMISE_EXCEEDED", "DECISION", promise));
            }
        }
        if (decided != null) {
            clock(due, days, looked, "SERVICE", decided, 10, served);
        }
        if (promised && answer == Answer.GRANT && decided != null) {
            clock(due, days, looked, "VERIFICATION", decided, 30, verified);
        }
        if (fault == Fault.UNLAWFUL_FEE) {
            due.add(new Due(id, "UNLAWFUL_FEE", "", null));
        }
        return due;
    }

    private void clock(
            Set<Due> due,
            WorkingDays days,
            Set<LocalDate> looked,
            String kind,
            LocalDate start,
            int limit,
            LocalDate end) {
        LocalDate last = days.after(start, limit);
        boolean near = looked.stream()
                .anyMatch(day -> day.isAfter(start)
                        && !(end != null && day.isAfter(end))
                        && near(limit, days.between(start, day)));
        if (near) {
            due.add(new Due(id, "NEAR_END", kind, last));
        }
        boolean late = end != null && end.isAfter(last);
        if (late) {
            due.add(new Due(id, kind.equals("VERIFICATION") ? "STEP_EXCEEDED" : "STATUTE_EXCEEDED", kind, last));
        }
    }

    /** 80 % of the limit are used, or two working days or fewer are left. */
    private static boolean near(int limit, int used) {
        return used * 5 >= limit * 4 || limit - used <= 2;
    }

    @Override
    public String toString() {
        return "%s %s %s %s%s: registered %s, answered %s, accepted %s, decided %s, served %s, verified %s"
                .formatted(
                        county,
                        matter,
                        fault,
                        answer,
                        promised ? " promised" : "",
                        registered,
                        answered,
                        accepted,
                        decided,
                        served,
                        verified);
    }
}
