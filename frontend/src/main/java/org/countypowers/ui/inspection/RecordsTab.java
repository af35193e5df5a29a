package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.document.Attachment;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.inspection.VisitRecord;
import org.countypowers.inspection.VisitView;

/** What was seen on the spot, as it was signed; the latest first. */
class RecordsTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> TEXTS = List.of(
            "place", "findings", "legalGrounds", "requirements", "deadline", "representative", "statement", "witness");

    private final transient VisitFiles files;
    private final long visitId;

    RecordsTab(VisitView view, VisitFiles files) {
        this.files = files;
        visitId = view.visit().id();
        if (view.records().isEmpty()) {
            add(new Paragraph(getTranslation("inspection.records.empty")));
            return;
        }
        Map<String, Attachment> photos = files.photos(visitId).stream()
                .collect(Collectors.toMap(Attachment::hash, Function.identity(), (one, same) -> one));
        for (int i = view.records().size() - 1; i >= 0; i--) {
            add(record(view.records().get(i), photos));
        }
    }

    private Div record(VisitRecord record, Map<String, Attachment> photos) {
        Div part = new Div(
                new H3(getTranslation(
                        record.round() > 1 ? "inspection.record.again" : "inspection.record.first",
                        record.visitedOn().toString())),
                signatures(record));
        part.addClassName("record");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "inspection.record.outcome", getTranslation("inspection.outcome." + record.outcome()));
        fact(
                facts,
                "inspection.record.time",
                getTranslation("inspection.record.from", record.text("startedAt"), record.text("endedAt")));
        record.checks()
                .forEach(check -> facts.add(
                        new DescriptionList.Term(check.get("item")),
                        new DescriptionList.Description(check.get("answer"))));
        TEXTS.stream()
                .filter(key -> !record.text(key).isEmpty())
                .forEach(key -> fact(facts, "inspection.record." + key, record.text(key)));
        fact(facts, "inspection.record.partySigns", getTranslation("inspection.party." + record.text("partySigns")));
        if (!record.text("transferTo").isEmpty()) {
            fact(facts, "inspection.record.transferTo", record.text("transferTo"));
        }
        part.add(facts, pictures(record, photos));
        return part;
    }

    private Div signatures(VisitRecord record) {
        Div signed = new Div(new Span(getTranslation(
                "inspection.record.signed", record.officerName(), record.certificateNo(), at(record.signedAt()))));
        if (record.cosignedAt() != null) {
            signed.add(new Span(getTranslation(
                    "inspection.record.signed",
                    record.cosignerName(),
                    record.cosignerCertificateNo(),
                    at(record.cosignedAt()))));
        } else {
            Span waits = new Span(
                    getTranslation(record.returned() ? "inspection.record.returned" : "inspection.record.waits"));
            waits.addClassNames("tag", record.returned() ? "tag-bad" : "tag-soon");
            signed.add(waits);
        }
        Span hash = new Span(getTranslation("inspection.record.hash", record.hash()));
        hash.addClassNames("quiet", "hash");
        signed.add(hash);
        signed.addClassName("line");
        return signed;
    }

    private Div pictures(VisitRecord record, Map<String, Attachment> photos) {
        Div pictures = new Div();
        pictures.addClassName("photos");
        int no = 0;
        for (String hash : record.photos()) {
            Attachment photo = photos.get(hash);
            if (photo != null) {
                no++;
                Image image = new Image(
                        DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                        files.open(visitId, photo.id()),
                                        photo.fileName(),
                                        photo.mediaType(),
                                        photo.size()))
                                .inline(),
                        getTranslation("inspection.record.photo", no));
                image.getElement().setAttribute("loading", "lazy");
                pictures.add(image);
            }
        }
        return pictures;
    }

    private static String at(LocalDateTime time) {
        return time.format(TIME);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
