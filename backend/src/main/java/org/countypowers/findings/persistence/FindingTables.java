package org.countypowers.findings.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.findings.Fact;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingAct;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingQuery;
import org.countypowers.findings.FindingState;
import org.countypowers.findings.domain.FindingStore;
import org.countypowers.findings.persistence.FindingMapper.Row;
import org.springframework.stereotype.Repository;

@Repository
class FindingTables implements FindingStore {
    /** Rows of one insert. */
    private static final int MOST_ROWS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FindingMapper mapper;

    FindingTables(FindingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> known(Collection<String> sources) {
        return sources.isEmpty() ? Set.of() : new HashSet<>(mapper.known(sources));
    }

    @Override
    public void add(List<Finding> findings) {
        List<Row> rows = findings.stream().map(FindingTables::row).toList();
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            mapper.add(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public Optional<Finding> find(long id, Scope scope) {
        return scope.nothing()
                ? Optional.empty()
                : Optional.ofNullable(mapper.find(id, scope)).map(FindingTables::finding);
    }

    @Override
    public Optional<Finding> lock(long id, Scope scope) {
        return scope.nothing()
                ? Optional.empty()
                : Optional.ofNullable(mapper.lock(id, scope)).map(FindingTables::finding);
    }

    @Override
    public List<Finding> page(FindingQuery query, Scope scope, long beforeId, int limit) {
        return scope.nothing()
                ? List.of()
                : mapper.page(query, scope, beforeId, limit).stream()
                        .map(FindingTables::finding)
                        .toList();
    }

    @Override
    public int count(FindingQuery query, Scope scope, int cap) {
        return scope.nothing() ? 0 : mapper.count(query, scope, cap);
    }

    @Override
    public void change(long id, FindingState state, String addressedTo, LocalDate answerBy, FindingOutcome outcome) {
        mapper.change(id, state, addressedTo, answerBy, outcome);
    }

    @Override
    public void add(ActRow act) {
        mapper.addAct(act);
    }

    @Override
    public List<FindingAct> acts(long findingId) {
        return mapper.acts(findingId);
    }

    private static Finding finding(Row row) {
        return new Finding(
                row.id(),
                row.ruleCode(),
                row.source(),
                row.caseId(),
                row.caseNumber(),
                row.matterId(),
                row.matterName(),
                row.divisionCode(),
                row.bodyId(),
                row.officerId(),
                row.officerName(),
                row.happenedOn(),
                row.foundAt(),
                row.measured(),
                row.threshold(),
                facts(row.facts()),
                row.state(),
                row.addressedTo(),
                row.answerBy(),
                row.outcome(),
                row.version());
    }

    private static Row row(Finding finding) {
        return new Row(
                null,
                finding.ruleCode(),
                finding.source(),
                finding.caseId(),
                finding.caseNumber(),
                finding.matterId(),
                finding.matterName(),
                finding.divisionCode(),
                finding.bodyId(),
                finding.officerId(),
                finding.officerName(),
                finding.happenedOn(),
                finding.foundAt(),
                finding.measured(),
                finding.threshold(),
                text(finding.facts()),
                finding.state(),
                finding.addressedTo(),
                finding.answerBy(),
                finding.outcome(),
                finding.version());
    }

    private static List<Fact> facts(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(List<Fact> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
