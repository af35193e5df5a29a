package org.countypowers.findings.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.findings.FindingRun;
import org.countypowers.findings.FindingRun.Place;
import org.countypowers.findings.domain.RunStore;
import org.countypowers.findings.persistence.RunMapper.Row;
import org.springframework.stereotype.Repository;

@Repository
class RunTables implements RunStore {
    private final RunMapper mapper;

    RunTables(RunMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(FindingRun run) {
        mapper.add(row(run));
    }

    @Override
    public Optional<FindingRun> next() {
        return Optional.ofNullable(mapper.next()).map(RunTables::run);
    }

    @Override
    public Optional<FindingRun> lock(long id) {
        return Optional.ofNullable(mapper.lock(id)).map(RunTables::run);
    }

    @Override
    public void change(FindingRun run) {
        mapper.change(row(run));
    }

    @Override
    public List<FindingRun> of(String officerId, int limit) {
        return mapper.of(officerId, limit).stream().map(RunTables::run).toList();
    }

    @Override
    public boolean open(String officerId) {
        return mapper.open(officerId) > 0;
    }

    @Override
    public Optional<LocalDate> nightlyTo() {
        return Optional.ofNullable(mapper.nightlyTo());
    }

    private static FindingRun run(Row row) {
        return new FindingRun(
                row.id(),
                row.askedBy(),
                row.askedName(),
                row.division(),
                row.fromOn(),
                row.toOn(),
                row.state(),
                new Place(row.atDay(), row.atCounty(), row.atCase(), row.atMatter(), row.atHolder()),
                row.cases(),
                row.pairs(),
                row.found(),
                row.fault(),
                row.askedAt(),
                row.endedAt());
    }

    private static Row row(FindingRun run) {
        return new Row(
                run.id(),
                run.askedBy(),
                run.askedName(),
                run.division(),
                run.from(),
                run.to(),
                run.state(),
                run.at().day(),
                run.at().county(),
                run.at().caseId(),
                run.at().matterId(),
                run.at().holder(),
                run.cases(),
                run.pairs(),
                run.found(),
                run.fault(),
                run.askedAt(),
                run.endedAt());
    }
}
