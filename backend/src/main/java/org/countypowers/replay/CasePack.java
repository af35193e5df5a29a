package org.countypowers.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.document.BoundFile;
import org.countypowers.document.Paper;
import org.countypowers.document.Sheets;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.replay.Sheet.Column;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * 复议应诉包: the whole file of a case as one PDF for reconsideration and court. It names everybody in full, so whoever makes it says
 * what for; the trail knows of that before anything is read, and of the copy's hash before its first byte leaves. It grows on disk.
 */
@Service
@PreAuthorize("hasAuthority('CASE_REPLAY')")
public class CasePack {
    private static final int EVENTS = 500;
    private static final int PAPERS = 100;
    /** Each takes a processor and a part in memory. */
    private static final int AT_ONCE = 2;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final CaseRecords records;
    private final CaseReplay replays;
    private final PackSheets sheets;
    private final PackMaterials materials;
    private final ClockProofs clocks;
    private final Sheets printer;
    private final CurrentOfficer officers;
    private final Clock clock;

    CasePack(
            CaseRecords records,
            CaseReplay replays,
            PackSheets sheets,
            PackMaterials materials,
            ClockProofs clocks,
            Sheets printer,
            CurrentOfficer officers,
            Clock clock) {
        this.records = records;
        this.replays = replays;
        this.sheets = sheets;
        this.materials = materials;
        this.clocks = clocks;
        this.printer = printer;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * @throws java.util.NoSuchElementException when the case is not in the maker's scope
     * @throws org.countypowers.casework.CaseRefused without a purpose
     */
    public void write(long caseId, String purpose, ReplayWords words, OutputStream out) throws IOException {
        CaseRecord record = records.forPack(caseId, purpose);
        room.acquireUninterruptibly();
        Path folder = Files.createTempDirectory("case-pack");
        try {
            Path file = folder.resolve("pack.pdf");
            int pages = bind(record, mark(record, purpose, words), folder, file, words);
            records.packed(caseId, pages, hash(file));
            Files.copy(file, out);
        } finally {
            room.release();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<String> mark(CaseRecord record, String purpose, ReplayWords words) {
        SignedInOfficer officer = officers.require();
        return List.of(
                words.of("replay.pack.mark.who", officer.name(), officer.username(), record.number()),
                words.of(
                        "replay.pack.mark.why",
                        purpose.strip(),
                        LocalDateTime.now(clock).format(TIME)));
    }

    private int bind(CaseRecord record, List<String> mark, Path folder, Path file, ReplayWords words)
            throws IOException {
        Replay replay = replays.replay(record);
        PackIndex index = new PackIndex();
        try (BoundFile bound = new BoundFile()) {
            add(sheets.decision(record, words), "replay.pack.decision", bound, index, words);
            papers(record.id(), bound, index, words);
            add(
                    sheets.application(record, replay.steps().get(0), words),
                    "replay.pack.application",
                    bound,
                    index,
                    words);
            materials.add(record, bound, index, folder, words);
            add(sheets.service(record, words), "replay.pack.service", bound, index, words);
            add(sheets.opinions(record, signatures(replay), words), "replay.pack.opinions", bound, index, words);
            add(sheets.power(powers(replay), words), "replay.pack.power", bound, index, words);
            add(clocks.sheet(record, words), "replay.clocks.title", bound, index, words);
            trail(record.id(), bound, index, words);
            front(record, mark, bound, index, words);
            bound.save(file, record.number(), mark);
            return bound.pages();
        }
    }

    private void add(Sheet sheet, String title, BoundFile bound, PackIndex index, ReplayWords words)
            throws IOException {
        add(words.of(title), print(sheet), "", bound, index);
    }

    private static void add(String title, byte[] pdf, String note, BoundFile bound, PackIndex index)
            throws IOException {
        int first = bound.pages() + 1;
        bound.add(title, pdf);
        index.pages(title, first, bound.pages(), note);
    }

    private void papers(long caseId, BoundFile bound, PackIndex index, ReplayWords words) throws IOException {
        long after = 0;
        List<Paper> page;
        do {
            page = records.papers(caseId, after);
            for (Paper paper : page) {
                add(
                        words.of("paper." + paper.kind()) + " " + paper.number(),
                        records.openPaper(caseId, paper.id()),
                        paper.issuedOn().toString(),
                        bound,
                        index);
                after = paper.id();
            }
        } while (page.size() == PAPERS);
    }

    private static Map<String, String> signatures(Replay replay) {
        return replay.steps().stream()
                .map(ReplayStep::act)
                .filter(event -> event.action().equals("case.opinion"))
                .collect(Collectors.toMap(
                        event -> event.after().getOrDefault("task", ""),
                        event -> event.after().getOrDefault("signature", ""),
                        (one, other) -> other));
    }

    private Map<ReplayStep, PowerCheck> powers(Replay replay) {
        Map<ReplayStep, PowerCheck> checks = new LinkedHashMap<>();
        replay.steps().forEach(step -> replays.power(replay, step).ifPresent(check -> checks.put(step, check)));
        return checks;
    }

    /** What was done, when and by whom, with the hashes by which it can be found in an export; not what was written. */
    private void trail(long caseId, BoundFile bound, PackIndex index, ReplayWords words) throws IOException {
        long broken = records.firstBroken(caseId);
        String whole = broken == 0 ? words.of("replay.pack.trail.whole") : words.of("replay.pack.trail.broken", broken);
        List<TrailEvent> page = records.trail(caseId, 0, EVENTS);
        while (!page.isEmpty()) {
            long last = page.get(page.size() - 1).seq();
            String title = words.of("replay.pack.trail", page.get(0).seq(), last);
            add(title, print(trail(title, page, words).note(whole)), "", bound, index);
            page = page.size() < EVENTS ? List.of() : records.trail(caseId, last, EVENTS);
        }
    }

    private static Sheet trail(String title, List<TrailEvent> events, ReplayWords words) {
        List<List<String>> rows = new ArrayList<>();
        events.forEach(event -> rows.add(List.of(
                String.valueOf(event.seq()),
                event.at().atZone(org.countypowers.deadline.OfficeTime.ZONE).format(TIME),
                event.actor().name(),
                words.of("trail." + event.action()),
                event.hash())));
        return new Sheet(title)
                .table(
                        List.of(
                                new Column(words.of("replay.pack.no"), 8),
                                new Column(words.of("audit.search.at"), 17),
                                new Column(words.of("audit.search.officer"), 13),
                                new Column(words.of("audit.search.act"), 22),
                                new Column(words.of("replay.pack.eventHash"), 40)),
                        rows);
    }

    /** The index names pages behind itself, so its own length is found first. */
    private void front(CaseRecord record, List<String> mark, BoundFile bound, PackIndex index, ReplayWords words)
            throws IOException {
        byte[] cover = print(sheets.cover(record, mark, words));
        int before = BoundFile.pages(cover) + BoundFile.pages(print(index.sheet(0, words)));
        bound.front(words.of("replay.pack.index"), print(index.sheet(before, words)));
        bound.front(words.of("replay.pack.cover"), cover);
    }

    private byte[] print(Sheet sheet) {
        return printer.print(Sheet.TEMPLATE, sheet.fields());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = PackMaterials.sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
