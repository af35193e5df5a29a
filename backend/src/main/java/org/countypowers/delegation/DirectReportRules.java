package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.Procedure;
import org.countypowers.delegation.BlockingRule.Verdict;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.ItemRow;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** Which matters the law lets a county report straight to the province, and where the city's first review stays. */
@Component
class DirectReportRules {
    private static final int LONGEST = 300;
    private static final int PAGE = 200;

    private final Matters matters;
    private final BlockingRule blocking;
    private final DirectReportStore store;

    DirectReportRules(Matters matters, BlockingRule blocking, DirectReportStore store) {
        this.matters = matters;
        this.blocking = blocking;
        this.store = store;
    }

    /** @throws DirectReportRefused when the matter may not be listed so on the day */
    ItemRow require(int no, String matterId, String clause, String note, LocalDate day) {
        ItemRow item = row(no, matter(matterId), clause, note);
        fault(item, matters.repealed(Set.of(matterId), day)).ifPresent(fault -> {
            throw fault.refused();
        });
        return item;
    }

    /** Of the version's matters, those which may not be listed so on the day. */
    List<DirectReportFault> faults(int no, LocalDate day) {
        List<DirectReportFault> faults = new ArrayList<>();
        String after = "";
        List<ItemRow> page;
        do {
            page = store.items(no, "", after, PAGE);
            Set<String> repealed =
                    matters.repealed(page.stream().map(ItemRow::matterId).toList(), day);
            page.forEach(item -> fault(item, repealed).ifPresent(faults::add));
            after = page.isEmpty() ? after : page.get(page.size() - 1).matterId();
        } while (page.size() == PAGE);
        return faults;
    }

    private Optional<DirectReportFault> fault(ItemRow item, Set<String> repealed) {
        Matter matter = matter(item.matterId());
        Verdict verdict = blocking.judgeKeepingCityStep(matter, DelegationForm.DIRECT_REPORT, Level.COUNTY);
        if (repealed.contains(matter.id())) {
            return fault(matter, "repealed", matter.name());
        }
        if (!verdict.allowed()) {
            return fault(matter, verdict.reasonKey().replace("delegation.blocking.", "barred."), verdict.clause());
        }
        if (matter.currentLevel() != Level.PROVINCE) {
            return fault(matter, "level", matter.name());
        }
        if (item.cityStepClause().isEmpty() && BlockingRule.cityStep(matter)) {
            return fault(matter, "cityStep", cityClause(matter));
        }
        boolean uncited = !item.cityStepClause().isEmpty() && !Clauses.cites(item.cityStepClause());
        if (uncited || item.cityStepClause().length() > LONGEST) {
            return fault(matter, "clause");
        }
        return item.note().length() > LONGEST ? fault(matter, "note") : Optional.empty();
    }

    private static Optional<DirectReportFault> fault(Matter matter, String reason, String... arguments) {
        return Optional.of(DirectReportFault.of(matter.id(), "delegation.directReport." + reason, arguments));
    }

    private static String cityClause(Matter matter) {
        return matter.firstReviews().stream()
                .filter(review -> review.reviewLevel() == Level.CITY)
                .map(Procedure::clause)
                .filter(clause -> !clause.isEmpty())
                .findFirst()
                .orElse(matter.legalBasis());
    }

    private static ItemRow row(int no, Matter matter, String clause, String note) {
        return new ItemRow(
                no, matter.id(), matter.name(), clause == null ? "" : clause.strip(), note == null ? "" : note.strip());
    }

    private Matter matter(String id) {
        try {
            return matters.matter(id);
        } catch (NoSuchElementException unknown) {
            throw new DirectReportRefused("import.matter", id);
        }
    }
}
