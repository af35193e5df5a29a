package org.countypowers.ui.batch;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairStore.Cell;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;

/** Which of a batch's pairs wait for the officer at a stage; what may be marked is for the service to say. */
class WaitingPairs {
    private final Stage stage;
    private final Matters matters;
    private final Bodies bodies;
    private final Set<String> units;

    WaitingPairs(Stage stage, SignedInOfficer officer, Matters matters, Bodies bodies) {
        this.stage = stage;
        this.matters = matters;
        this.bodies = bodies;
        this.units = officer.postings().stream().map(Posting::unitId).collect(Collectors.toSet());
    }

    boolean has(Cell cell) {
        if (!cell.state().equals(stage.before().name())) {
            return false;
        }
        return switch (stage) {
            case DEMAND -> mine(bodies.governmentOf(county(cell).code()));
            case CITY_OPINION -> mine(department(county(cell).parentCode(), cell));
            case EVALUATION -> mine(
                    department(bodies.division(county(cell).parentCode()).parentCode(), cell));
            case LEGALITY, DELIBERATION -> true;
        };
    }

    private Division county(Cell cell) {
        Division holder = bodies.division(cell.divisionCode());
        return holder.level() == Level.TOWN ? bodies.division(holder.parentCode()) : holder;
    }

    private Optional<GovernmentBody> department(String divisionCode, Cell cell) {
        return bodies.holding(divisionCode, matters.matter(cell.matterId()).departmentCode());
    }

    private boolean mine(Optional<GovernmentBody> body) {
        return body.map(GovernmentBody::id).filter(units::contains).isPresent();
    }
}
