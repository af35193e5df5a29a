package org.countypowers.delegation.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Evidence;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.Seal;
import org.countypowers.delegation.persistence.RegisterEvidenceMapper.Status;
import org.springframework.stereotype.Component;

/** The register's rows, versions and statuses as they stand, for an export of the trail. */
@Component
class RegisterEvidence implements Evidence {
    private static final int PAGE = 500;

    private final RegisterEvidenceMapper mapper;

    RegisterEvidence(RegisterEvidenceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public File file() {
        return File.REGISTER;
    }

    /** A case has no part of the register. */
    @Override
    public void write(Collection<Long> caseIds, Lines lines) {
        if (caseIds != null) {
            return;
        }
        long after = 0;
        for (List<PowerRow> page = mapper.entries(after, PAGE); !page.isEmpty(); page = mapper.entries(after, PAGE)) {
            long last = page.get(page.size() - 1).id();
            page.forEach(row -> entry(row, lines));
            mapper.versions(after, last).forEach(row -> entry(row, lines));
            mapper.statuses(after, last).forEach(status -> status(status, lines));
            after = last;
        }
    }

    private static void entry(PowerRow row, Lines lines) {
        String pair = row.matterId() + ":" + row.holderDivision();
        line(pair + ", " + row.version(), pair, row.trailStream(), row.trailEvent(), Seal.columns(row), lines);
    }

    private static void status(Status status, Lines lines) {
        String pair = status.matterId() + ":" + status.holderDivision();
        line(
                pair + ", " + status.row().fromOn(),
                pair,
                status.row().trailStream(),
                status.row().trailEvent(),
                Seal.columns(status.row()),
                lines);
    }

    private static void line(
            String place, String pair, String stream, String event, Map<String, String> columns, Lines lines) {
        lines.row(place, new Stream(Stream.Kind.REGISTER, stream), event + "/" + pair, columns);
    }
}
