package org.countypowers.organisation;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names and levels of divisions and bodies; no personal data, so any caller may read it. Divisions are kept in memory (one
 * province), bodies by key once asked for.
 */
@Service
class BodyDirectory implements Bodies {
    /** Held as departments are; a department's code has three digits. */
    static final String GOVERNMENT = "GOV";

    static final String APPROVAL_BUREAU = "APB";

    private static final int MOST = 500;

    private final OrganisationStore store;
    private volatile Map<String, Division> divisions = Map.of();
    private final Map<String, GovernmentBody> bodies = new ConcurrentHashMap<>();
    /** By division and department; a body that is not set up is asked for again each time. */
    private final Map<String, String> holders = new ConcurrentHashMap<>();

    BodyDirectory(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public GovernmentBody body(String id) {
        GovernmentBody known = bodies.get(id);
        if (known != null) {
            return known;
        }
        GovernmentBody read = store.body(id).orElseThrow(() -> new NoSuchElementException("no body " + id));
        bodies.put(id, read);
        return read;
    }

    @Override
    public Optional<GovernmentBody> holding(String divisionCode, String departmentCode) {
        String key = divisionCode + " " + departmentCode;
        String known = holders.get(key);
        if (known != null) {
            return Optional.of(body(known));
        }
        Optional<String> read = store.bodyHolding(divisionCode, departmentCode);
        read.ifPresent(body -> holders.put(key, body));
        return read.map(this::body);
    }

    @Override
    public Optional<GovernmentBody> governmentOf(String divisionCode) {
        return holding(divisionCode, GOVERNMENT);
    }

    @Override
    public Optional<GovernmentBody> approvalBureauOf(String divisionCode) {
        return holding(divisionCode, APPROVAL_BUREAU);
    }

    @Override
    public Division division(String code) {
        Division known = divisions().get(code);
        if (known == null) {
            throw new NoSuchElementException("no division " + code);
        }
        return known;
    }

    @Override
    public boolean exists(String divisionCode) {
        return divisions().containsKey(divisionCode);
    }

    @Override
    public String uniqueName(String divisionCode) {
        Division division = division(divisionCode);
        boolean shared = divisions().values().stream()
                .anyMatch(other ->
                        !other.code().equals(divisionCode) && other.name().equals(division.name()));
        return shared ? division(division.parentCode()).name() + division.name() : division.name();
    }

    @Override
    public List<Division> divisionsBelow(String parentCode) {
        return divisions().values().stream()
                .filter(division -> division.parentCode().equals(parentCode))
                .sorted(java.util.Comparator.comparing(Division::code))
                .toList();
    }

    @Override
    public List<GovernmentBody> bodiesOf(String divisionCode) {
        return store.bodiesOf(divisionCode, "", MOST);
    }

    /** Another node may have set up a body: what is remembered is at most a minute old. */
    @Scheduled(fixedDelay = 60_000)
    void refresh() {
        divisions = Map.of();
        bodies.clear();
        holders.clear();
    }

    /** Forgets at once, and again when the change is committed and others can read it. */
    void forget() {
        refresh();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    refresh();
                }
            });
        }
    }

    private Map<String, Division> divisions() {
        Map<String, Division> known = divisions;
        if (known.isEmpty()) {
            known = store.divisions().stream().collect(Collectors.toMap(Division::code, Function.identity()));
            divisions = known;
        }
        return known;
    }
}
