package org.countypowers.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.delegation.InFlightCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Open cases as a test writes them; what it has no script for, the office's own cases answer. */
@Component
@Primary
public class ScriptedFlight implements InFlightCases {
    private final ObjectProvider<InFlightCases> all;
    private final Map<String, List<OpenCase>> open = new HashMap<>();
    private final Set<Long> failing = new HashSet<>();
    private final Map<Long, RuntimeException> refusing = new HashMap<>();
    private final Set<Long> inPlace = new HashSet<>();
    private final Set<Long> ended = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();
    private final List<Long> moved = new ArrayList<>();
    private final List<Boolean> acceptedToo = new ArrayList<>();
    private String toBody = "";
    private int killAfter = Integer.MAX_VALUE;

    ScriptedFlight(ObjectProvider<InFlightCases> all) {
        this.all = all;
    }

    /** Forgets every script. */
    public void clear() {
        open.clear();
        failing.clear();
        refusing.clear();
        inPlace.clear();
        ended.clear();
        gone.clear();
        moved.clear();
        acceptedToo.clear();
        killAfter = Integer.MAX_VALUE;
    }

    public void open(String matterId, String toBody, List<OpenCase> cases) {
        this.toBody = toBody;
        open.put(matterId, cases);
    }

    public static OpenCase received(long id, String matter, LocalDate on) {
        return new OpenCase(id, "N" + id, matter, "张*", "RECEIVED", on, null);
    }

    public static OpenCase accepted(long id, String matter, LocalDate on) {
        return new OpenCase(id, "N" + id, matter, "李*", "ACCEPTED", on, on);
    }

    public void fail(long caseId) {
        failing.add(caseId);
    }

    public void refuse(long caseId, RuntimeException refusal) {
        refusing.put(caseId, refusal);
    }

    /** Registered where today's register puts it. */
    public void inPlace(long caseId) {
        inPlace.add(caseId);
    }

    public void repair() {
        failing.clear();
    }

    public void end(long caseId) {
        ended.add(caseId);
    }

    /** The process dies at the move after so many. */
    public void killAfter(int moves) {
        killAfter = moves;
    }

    /** Moves that were committed, in their order. */
    public List<Long> moved() {
        return List.copyOf(moved);
    }

    /** For each committed move, whether an accepted case was to move as well. */
    public List<Boolean> acceptedToo() {
        return List.copyOf(acceptedToo);
    }

    @Override
    public List<OpenCase> open(String matterId, String divisionCode, long afterId, int limit) {
        if (!open.containsKey(matterId)) {
            return others().stream()
                    .flatMap(other -> other.open(matterId, divisionCode, afterId, limit).stream())
                    .toList();
        }
        return open.get(matterId).stream()
                .filter(each -> each.caseId() > afterId && !gone.contains(each.caseId()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OpenCase> openSince(
            Collection<String> matterIds, String divisionCode, LocalDate since, long afterId, int limit) {
        if (matterIds.stream().noneMatch(open::containsKey)) {
            return others().stream()
                    .flatMap(other -> other.openSince(matterIds, divisionCode, since, afterId, limit).stream())
                    .toList();
        }
        return matterIds.stream()
                .flatMap(matter -> open.getOrDefault(matter, List.of()).stream())
                .filter(each -> !each.receivedOn().isBefore(since) && !gone.contains(each.caseId()))
                .filter(each -> each.receivedOn().isAfter(since) || each.caseId() > afterId)
                .sorted(Comparator.comparing(OpenCase::receivedOn).thenComparing(OpenCase::caseId))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<Long> elsewhere(Collection<Long> caseIds) {
        Set<Long> elsewhere = new HashSet<>();
        for (long caseId : caseIds) {
            if (scripted(caseId) && !inPlace.contains(caseId)) {
                elsewhere.add(caseId);
            } else if (!scripted(caseId)) {
                elsewhere.addAll(others().get(0).elsewhere(List.of(caseId)));
            }
        }
        return elsewhere;
    }

    @Override
    public Moved move(long caseId, boolean accepted, Ground ground) {
        if (!scripted(caseId)) {
            return others().get(0).move(caseId, accepted, ground);
        }
        if (killAfter-- == 0) {
            throw new Killed();
        }
        if (failing.contains(caseId)) {
            throw new IllegalStateException("case " + caseId + " cannot be moved");
        }
        if (refusing.containsKey(caseId)) {
            throw refusing.get(caseId);
        }
        if (ended.contains(caseId)) {
            gone.add(caseId);
            return new Moved(false, "before", "before");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                moved.add(caseId);
                acceptedToo.add(accepted);
            }
        });
        return new Moved(true, "before", toBody);
    }

    @Override
    public void confirmed(long caseId, String fromBody, String toBody) {
        if (!scripted(caseId)) {
            others().get(0).confirmed(caseId, fromBody, toBody);
        }
    }

    @Override
    public Map<String, Integer> received(
            Collection<String> matterIds, String divisionCode, LocalDate from, LocalDate to) {
        return others().isEmpty() ? Map.of() : others().get(0).received(matterIds, divisionCode, from, to);
    }

    private boolean scripted(long caseId) {
        return open.values().stream().flatMap(List::stream).anyMatch(each -> each.caseId() == caseId);
    }

    private List<InFlightCases> others() {
        return all.stream().filter(each -> each != this).toList();
    }

    /** What no code of ours catches. */
    public static final class Killed extends Error {}
}
