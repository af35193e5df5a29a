package org.countypowers.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecord.Said;
import org.countypowers.casework.CaseRecords;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.FormField;
import org.countypowers.replay.CaseReplay;
import org.countypowers.replay.ReplayStep;
import org.countypowers.replay.ReplayStep.SeenFile;
import org.countypowers.replay.ReplayStep.Vouched;
import org.countypowers.ui.shell.Words;

/** What lay before whoever acted: the form of that release with its answers, the materials and papers that were there. */
class SeenThen extends Div {
    private final transient CaseRecord record;
    private final transient CaseReplay replays;
    private final transient CaseRecords records;

    SeenThen(ReplayStep step, CaseRecord record, CaseReplay replays, CaseRecords records, Matters matters) {
        this.record = record;
        this.replays = replays;
        this.records = records;
        add(new H4(getTranslation("replay.form")), form(step));
        List<String> names = matters.matter(record.matterId()).materials();
        String materials = step.materials().stream()
                .sorted()
                .filter(no -> no >= 1 && no <= names.size())
                .map(no -> names.get(no - 1))
                .collect(Collectors.joining(getTranslation("trail.separator")));
        add(new H4(getTranslation("replay.files")));
        if (!materials.isEmpty()) {
            add(new Paragraph(getTranslation("replay.materials", materials)));
        }
        add(listed(step.files().stream().map(this::file).toList(), "replay.files.none"));
        add(
                new H4(getTranslation("replay.papers")),
                listed(
                        step.papers().stream()
                                .map(paper -> new Span(getTranslation("paper." + paper.kind()) + " " + paper.number()))
                                .toList(),
                        "replay.papers.none"));
    }

    private Component form(ReplayStep step) {
        if (step.vouched() == Vouched.NOTHING) {
            return new Paragraph(getTranslation("replay.form.none"));
        }
        Div whole = new Div();
        Span vouched = new Span(getTranslation("replay.vouched." + step.vouched()));
        vouched.addClassNames(
                "tag",
                switch (step.vouched()) {
                    case AGREES -> "tag-calm";
                    case ALTERED -> "tag-bad";
                    default -> "tag-soon";
                });
        Div line = new Div(vouched);
        line.addClassName("line");
        whole.add(line);
        step.said()
                .ifPresentOrElse(
                        said -> whole.add(answers(said)),
                        () -> whole.add(new Paragraph(getTranslation("replay.form.gone"))));
        return whole;
    }

    private Component answers(Said said) {
        List<FormField> fields = replays.fields(said);
        DescriptionList list = new DescriptionList();
        if (fields.isEmpty()) {
            said.answers()
                    .forEach((key, value) -> fact(list, Words.answered("answer.", key, ""), String.valueOf(value)));
            return new Div(new Paragraph(getTranslation("replay.form.unknown")), list);
        }
        fields.forEach(field -> fact(list, Words.label(field.label()), answer(field, said.answers())));
        return list;
    }

    /** In the form's own words, and a dash where nothing was said. */
    private static String answer(FormField field, Map<String, Object> answers) {
        Object value = answers.get(field.key());
        Collection<?> all = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        String said = all.stream()
                .map(each -> field.choices().stream()
                        .filter(choice -> choice.value().equals(each.toString()))
                        .map(choice -> Words.label(choice.label()))
                        .findFirst()
                        .orElse(each.toString()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "—" : said;
    }

    private static void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private Component file(SeenFile file) {
        if (file.fileId() == null) {
            Span gone = new Span(file.name() + " · " + getTranslation("replay.files.gone"));
            gone.addClassNames("tag", "tag-bad");
            return gone;
        }
        DownloadHandler download = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                records.openFile(record.id(), file.fileId()), file.name(), "application/octet-stream", -1));
        return new Anchor(download, file.name());
    }

    private Component listed(List<? extends Component> items, String empty) {
        if (items.isEmpty()) {
            return new Paragraph(getTranslation(empty));
        }
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }
}
