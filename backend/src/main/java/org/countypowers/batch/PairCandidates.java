package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** Which pairs of the wanted matters and divisions can be thought of at all, with the bodies that have a say about each. */
@Component
class PairCandidates {
    private final BatchStore store;
    private final BatchBodies concerned;
    private final Matters matters;
    private final Bodies bodies;
    private final Clock clock;

    PairCandidates(BatchStore store, BatchBodies concerned, Matters matters, Bodies bodies, Clock clock) {
        this.store = store;
        this.concerned = concerned;
        this.matters = matters;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param refusals takes in what is left out, each pair with its reason */
    List<PairRow> of(BatchRow batch, AddPairs command, List<PairRefusal> refusals) {
        Set<String> matterIds = new LinkedHashSet<>(command.matterIds());
        Set<String> divisions = new LinkedHashSet<>(command.divisionCodes());
        LocalDate today = LocalDate.now(clock);
        Map<String, String> overrides =
                store.overridingClauses(batch.id(), command.form().name());
        BatchBodies.Asked asked = concerned.asked(matterIds, command.receiver(), today);
        Jurisdiction jurisdiction = Jurisdiction.of(List.of(batch.divisionCode()));
        List<PairRow> rows = new ArrayList<>();
        for (String matterId : matterIds) {
            Matter matter = matters.matter(matterId);
            for (String code : divisions) {
                Division division = bodies.division(code);
                if (!jurisdiction.covers(code) || beyond(batch, matter, division)) {
                    refusals.add(PairRefusal.of(matterId, code, "batch.error.beyond"));
                } else {
                    try {
                        rows.add(row(
                                batch,
                                matter,
                                division,
                                asked.of(matter, division),
                                command,
                                overrides.getOrDefault(matterId, "")));
                    } catch (BatchRefused noBody) {
                        refusals.add(new PairRefusal(matterId, code, noBody.key(), noBody.arguments()));
                    }
                }
            }
        }
        return rows;
    }

    /** A city does not pass on what is the province's; powers go to counties and towns. */
    private boolean beyond(BatchRow batch, Matter matter, Division division) {
        return bodies.division(batch.divisionCode()).level() == Level.CITY && matter.currentLevel() == Level.PROVINCE
                || division.level() != Level.COUNTY && division.level() != Level.TOWN;
    }

    private static PairRow row(
            BatchRow batch,
            Matter matter,
            Division division,
            BatchBodies.Concerned bodies,
            AddPairs command,
            String override) {
        return new PairRow(
                null,
                batch.id(),
                matter.id(),
                division.code(),
                bodies.countyOffice(),
                bodies.cityBody(),
                bodies.provinceBody(),
                bodies.givingBody(),
                bodies.receivingBody(),
                matter.reservedToCity(),
                0,
                null,
                command.form().name(),
                command.form() == DelegationForm.ENTRUST
                        ? command.entrustBasis().strip()
                        : "",
                override,
                "",
                PairState.DRAFT.name(),
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
