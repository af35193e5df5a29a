package org.countypowers.studio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.catalog.Matters;
import org.countypowers.studio.domain.DrawnModel;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.PublishedStore;
import org.countypowers.studio.domain.PublishedStore.PublishedRow;
import org.countypowers.studio.domain.StudioStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办事流程公开: the procedures that applications go through, as they are in force today, for everybody (行政许可法 30). What is drawn,
 * waits or was in force before is the office's own, and so is who drew it.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class PublicGuides {
    public static final int PAGE = 50;

    private static final List<FlowKind> OF_APPLICATIONS =
            Arrays.stream(FlowKind.values()).filter(FlowKind::bindsMatters).toList();

    private final PublishedStore published;
    private final StudioStore store;
    private final StudioRecords records;
    private final Matters matters;
    private final GuideReader reader;
    private final PublicSheets sheets;

    PublicGuides(
            PublishedStore published,
            StudioStore store,
            StudioRecords records,
            Matters matters,
            GuideReader reader,
            PublicSheets sheets) {
        this.published = published;
        this.store = store;
        this.records = records;
        this.matters = matters;
        this.reader = reader;
        this.sheets = sheets;
    }

    /**
     * @param englishName '' for none
     * @param general whether it takes every matter that no other of its kind is bound to
     * @param validFrom null for what has been so from the beginning
     * @param matters names of those that it is bound to
     */
    public record Listed(
            String processKey,
            String name,
            String englishName,
            FlowKind kind,
            boolean general,
            LocalDate validFrom,
            List<String> matters) {}

    /** By key; a page after the key. */
    public List<Listed> page(String afterKey) {
        List<PublishedRow> rows = published.page(OF_APPLICATIONS, records.today(), afterKey, PAGE);
        Map<Long, List<String>> bound =
                published.matters(rows.stream().map(PublishedRow::releaseId).toList());
        Map<String, String> names =
                matters.names(bound.values().stream().flatMap(List::stream).toList());
        return rows.stream()
                .map(row -> new Listed(
                        row.processKey(),
                        row.name(),
                        row.englishName(),
                        row.kind(),
                        row.kind().general().equals(row.processKey()),
                        ShippedProcedures.since(row.validFrom()),
                        bound.getOrDefault(row.releaseId(), List.of()).stream()
                                .map(id -> names.getOrDefault(id, id))
                                .toList()))
                .toList();
    }

    /** With the model as it is drawn only; empty for what is not public. */
    public Optional<Guide> guide(String processKey) {
        return read(processKey).map(guide -> guide.drawnAs(DrawnModel.of(guide.model())));
    }

    /**
     * A guide as a PDF; empty for what is not public.
     *
     * @param address from where it is asked
     * @throws StudioRefused when too many were printed for there
     */
    @Transactional
    public Optional<byte[]> print(String processKey, GuideWords words, String address) {
        return sheets.print(address, () -> read(processKey), words);
    }

    private Optional<Guide> read(String processKey) {
        return store.procedure(processKey)
                .filter(procedure -> OF_APPLICATIONS.contains(procedure.kind()))
                .flatMap(procedure -> store.inForce(List.of(processKey), records.today()).stream()
                        .findFirst()
                        .map(release -> reader.of(procedure, release, true)));
    }
}
