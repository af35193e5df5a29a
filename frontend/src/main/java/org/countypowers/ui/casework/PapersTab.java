package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.countypowers.document.Paper;
import org.countypowers.ui.shell.Listing;

/** The papers issued in a case or a batch, newest last; each opens as a PDF beside the page. */
public class PapersTab extends Div {
    /** @param print by the paper's id */
    public PapersTab(List<Paper> papers, SerializableFunction<Long, byte[]> print) {
        this(papers, "", print);
    }

    /** @param mark what has become of the papers since, beside each; '' for nothing */
    public PapersTab(List<Paper> papers, String mark, SerializableFunction<Long, byte[]> print) {
        if (papers.isEmpty()) {
            add(new Paragraph(getTranslation("case.papers.empty")));
            return;
        }
        Listing<Paper> grid = CaseTabs.compact();
        grid.addColumn(paper -> paper.issuedOn().toString())
                .setHeader(getTranslation("case.paper.on"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(paper -> kind(paper, mark)).setHeader(getTranslation("case.paper.kind"));
        grid.addColumn(Paper::number).setHeader(getTranslation("case.paper.number"));
        grid.addComponentColumn(paper -> link(paper, print))
                .setHeader("PDF")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(papers);
        add(grid);
    }

    private Div kind(Paper paper, String mark) {
        Div kind = new Div(new Span(getTranslation("paper." + paper.kind())));
        kind.addClassName("line");
        if (!mark.isEmpty()) {
            Span tag = new Span(mark);
            tag.addClassNames("tag", "tag-bad");
            kind.add(tag);
        }
        return kind;
    }

    private Anchor link(Paper paper, SerializableFunction<Long, byte[]> print) {
        DownloadHandler open = DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = print.apply(paper.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf), paper.number() + ".pdf", "application/pdf", pdf.length);
                })
                .inline();
        Anchor link = new Anchor(open, getTranslation("case.paper.pdf"));
        link.setTarget("_blank");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("case.paper.open", getTranslation("paper." + paper.kind()), paper.number()));
        return link;
    }
}
