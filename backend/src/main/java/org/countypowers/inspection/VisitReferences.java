package org.countypowers.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.casework.CaseBriefs;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.licence.Licence;
import org.countypowers.licence.ProceedingBook;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/**
 * What takes a visit out of the yearly cap is there, is not over, concerns the licensee or the body that watches over it, and may
 * be seen by whoever orders: a complaint, a proceeding about a licence, or a visit that ended with a case (立案).
 */
@Component
class VisitReferences {
    private static final int LONGEST = 80;
    private static final Pattern VISIT = Pattern.compile(".+-J(\\d{5,18})");

    private final OpenComplaints complaints;
    private final ProceedingBook proceedings;
    private final CaseBriefs cases;
    private final ObjectPool objects;
    private final VisitStore visits;
    private final InspectionScope scope;

    VisitReferences(
            OpenComplaints complaints,
            ProceedingBook proceedings,
            CaseBriefs cases,
            ObjectPool objects,
            VisitStore visits,
            InspectionScope scope) {
        this.complaints = complaints;
        this.proceedings = proceedings;
        this.cases = cases;
        this.objects = objects;
        this.visits = visits;
        this.scope = scope;
    }

    /** @throws InspectionRefused where the ground asks for a number and there is none, or for none and there is one */
    static void requireNumber(VisitOrder order) {
        boolean named =
                !order.reference().isBlank() && order.reference().strip().length() <= LONGEST;
        if (order.ground().byReference() && !named) {
            throw new InspectionRefused("inspection.error.reference", String.valueOf(LONGEST));
        }
        if (!order.ground().byReference() && !order.reference().isBlank()) {
            throw new InspectionRefused("inspection.error.noReference");
        }
    }

    boolean stands(VisitOrder order, List<WatchedObject> chosen) {
        String number = order.reference().strip();
        return switch (order.ground()) {
            case COMPLAINT -> complained(number, chosen);
            case CASE -> proceeding(number, chosen)
                    || filed(number, chosen.get(0).licenseeKey());
            default -> true;
        };
    }

    /** One about no case concerns the body: it may say that nobody watches over the licensee. */
    private boolean complained(String number, List<WatchedObject> chosen) {
        Collection<String> watching =
                chosen.stream().map(WatchedObject::bodyId).distinct().toList();
        return complaints
                .caseOf(number, watching)
                .map(about -> about.isEmpty() || concerns(about, chosen))
                .orElse(false);
    }

    private boolean concerns(String caseNumber, List<WatchedObject> chosen) {
        return cases.numbered(caseNumber)
                .map(about -> about.applicant().equals(chosen.get(0).licenseeKey())
                        || objects.ofCase(about.id()).map(chosen::contains).orElse(false))
                .orElse(false);
    }

    private boolean proceeding(String number, List<WatchedObject> chosen) {
        Optional<Licence> about = proceedings.openAbout(number);
        return about.isPresent()
                && chosen.stream()
                        .anyMatch(object ->
                                object.licenseeKey().equals(about.get().identifierLookup())
                                        || object.licenceNo().equals(about.get().number()));
    }

    private boolean filed(String number, String licenseeKey) {
        Matcher visit = VISIT.matcher(number);
        return visit.matches()
                && visits.find(Long.parseLong(visit.group(1)), scope.reading())
                        .filter(found -> found.number().equals(number))
                        .filter(found -> found.result() == VisitResult.CASE_FILED)
                        .filter(found -> found.licenseeKey().equals(licenseeKey))
                        .isPresent();
    }
}
