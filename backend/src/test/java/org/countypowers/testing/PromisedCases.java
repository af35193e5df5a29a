package org.countypowers.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.RegisterCase;
import org.countypowers.forms.AnswersRefused;
import org.springframework.stereotype.Component;

/** Applications to 岳池县水利局 on a promise, for tests. */
@Component
public class PromisedCases {
    public static final String WINDOW = "yuechi.window";
    public static final String HANDLER = "yuechi.handler";
    public static final String MATTER = "XK-070";

    private final Office office;
    private final CaseDesk counter;
    private final CaseMaterials materials;

    PromisedCases(Office office, CaseDesk counter, CaseMaterials materials) {
        this.office = office;
        this.counter = counter;
        this.materials = materials;
    }

    public static Applicant person() {
        return applicant(Applicant.Kind.CITIZEN, "11010519491231002X", null);
    }

    public static Applicant applicant(Applicant.Kind kind, String identifier, String noIdReason) {
        return new Applicant(kind, "李华", identifier, noIdReason, "13812345678", "岳池县九龙镇", null, null, null, true);
    }

    public long promised() {
        return office.as(WINDOW, () -> counter.register(command(MATTER, person(), Set.of(2, 3, 4))));
    }

    /** Signed, accepted and granted. */
    public long granted() {
        long id = promised();
        office.as(WINDOW, () -> {
            materials.add(id, 0, "承诺书.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
            return null;
        });
        accept(id);
        office.complete(
                HANDLER,
                id,
                Map.of("outcome", "grant", "factsFound", "已承诺", "legalGrounds", "水土保持法第二十五条", "opinion", "准予"));
        office.complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        return id;
    }

    public void accept(long id) {
        office.complete(HANDLER, id, Map.of("outcome", "accept", "opinion", "齐全"));
    }

    /** What is said against another promise of the same person; empty when it was registered. */
    public Map<String, String> faults() {
        return faults(MATTER, person(), Set.of(2, 3, 4));
    }

    public Map<String, String> faults(String matter, Applicant applicant, Set<Integer> promised) {
        try {
            office.as(WINDOW, () -> counter.register(command(matter, applicant, promised)));
            return Map.of();
        } catch (AnswersRefused refused) {
            return refused.errors();
        }
    }

    private static RegisterCase command(String matter, Applicant applicant, Set<Integer> promised) {
        return new RegisterCase(
                UUID.randomUUID().toString(), matter, "511621", null, "新办", applicant, Set.of(1), "", "", promised);
    }
}
