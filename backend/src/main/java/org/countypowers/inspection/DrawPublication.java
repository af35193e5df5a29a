package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.countypowers.casework.Masks;
import org.countypowers.document.Sheets;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Bodies;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public gets of a published draw: the list of results, persons masked, and the files that repeat it. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class DrawPublication {
    private static final int PAGE = 200;

    private final DrawBook book;
    private final VisitStore visits;
    private final Sheets sheets;
    private final Bodies bodies;

    DrawPublication(DrawBook book, VisitStore visits, Sheets sheets, Bodies bodies) {
        this.book = book;
        this.visits = visits;
        this.sheets = sheets;
        this.bodies = bodies;
    }

    /** For {@link DrawProof}, zipped. @throws NoSuchElementException before it is published */
    public byte[] proof(long id) {
        return ProofFiles.zipped(book.files(id));
    }

    /** To be printed and put up (公示). @throws NoSuchElementException before it is published */
    public byte[] results(long id) {
        Draw draw = book.draw(id);
        if (draw.state() != DrawState.PUBLISHED) {
            throw new NoSuchElementException("not published: draw " + id);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        long after = 0;
        for (List<Line> page = book.visits(id, after, PAGE); !page.isEmpty(); page = book.visits(id, after, PAGE)) {
            page.forEach(line -> rows.add(row(line)));
            after = page.get(page.size() - 1).visit().id();
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("draw", draw);
        fields.put("bodies", names(book.bodies(id)));
        fields.put("rows", rows);
        fields.put("dropped", dropped(draw, book.bodies(id)));
        return sheets.print("draw-results", fields);
    }

    /** Who was to be visited by order and is not, and why: an order that falls must not go unseen. */
    private List<Map<String, Object>> dropped(Draw draw, List<String> bodyIds) {
        return visits.dropped(draw.divisionCode(), draw.drawYear(), bodyIds, PAGE).stream()
                .map(visit -> Map.<String, Object>of(
                        "licensee", licensee(visit),
                        "due", visit.dueOn(),
                        "reason", visit.dropReason(),
                        "by", Masks.name(visit.droppedName())))
                .toList();
    }

    private static String licensee(Visit visit) {
        return Masks.licensee(visit.licensee(), visit.person());
    }

    private Map<String, Object> row(Line line) {
        Map<String, Object> row = new HashMap<>();
        row.put("licensee", licensee(line.visit()));
        row.put(
                "matters",
                joined(line.objects().stream()
                        .map(VisitedObject::matterName)
                        .distinct()
                        .toList()));
        row.put(
                "licences",
                joined(line.objects().stream().map(VisitedObject::licenceNo).toList()));
        row.put(
                "bodies",
                names(line.objects().stream()
                        .map(VisitedObject::bodyId)
                        .distinct()
                        .toList()));
        row.put(
                "inspectors",
                joined(line.inspectors().stream()
                        .map(each -> Masks.name(each.officerName()))
                        .toList()));
        row.put(
                "replaced",
                joined(line.inspectors().stream()
                        .filter(each -> !each.replaces().isEmpty())
                        .map(each -> Masks.name(each.replaces()))
                        .toList()));
        return row;
    }

    private String names(List<String> bodyIds) {
        return joined(bodyIds.stream().map(body -> bodies.body(body).name()).toList());
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("、"));
    }
}
