package org.countypowers.ui.filereview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewScoring;
import org.countypowers.filereview.ReviewView;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** The files drawn, why each was, and what it was scored. */
class SamplePart extends Div {
    private final transient ReviewBook book;
    private final transient ReviewScoring scoring;
    private final transient ReviewView view;
    private final transient Pages<ReviewFile> pages;

    SamplePart(ReviewView view, ReviewBook book, ReviewScoring scoring) {
        this.view = view;
        this.book = book;
        this.scoring = scoring;
        Listing<ReviewFile> grid = new Listing<>();
        grid.setRoom(820);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("filereview.sample.empty"));
        grid.setTitle(grid.addComponentColumn(SamplePart::name)
                .setHeader(getTranslation("filereview.file"))
                .setFlexGrow(2));
        grid.addColumn(file -> file.closedOn().toString())
                .setHeader(getTranslation("filereview.closedOn"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(ReviewWords::reasons)
                .setHeader(getTranslation("filereview.reason"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::verdict)
                .setHeader(getTranslation("filereview.verdict"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::open)
                .setHeader(getTranslation("filereview.sheet.short"))
                .setWidth("128px")
                .setFlexGrow(0);
        long id = view.review().id();
        pages = new Pages<>(
                grid,
                after -> book.files(id, after.isEmpty() ? 0 : Long.parseLong(after), Pages.SIZE),
                file -> String.valueOf(file.id()));
        add(grid, pages);
        pages.first();
    }

    private static Div name(ReviewFile file) {
        Span number = new Span(file.caseNumber());
        number.addClassName("number");
        Div cell = new Div(number, new Span(file.matterName()));
        cell.addClassName("stack");
        return cell;
    }

    private Component verdict(ReviewFile file) {
        if (!view.sheets() || !file.scored()) {
            return new Span(getTranslation("filereview.unscored"));
        }
        return ReviewWords.tag(
                getTranslation(
                        "filereview.verdict.of", getTranslation("filereview.verdict." + file.verdict()), file.total()),
                file.verdict().equals("FAILED") ? "tag-bad" : "tag-calm");
    }

    private Component open(ReviewFile file) {
        if (!view.scores() && !(view.sheets() && file.scored())) {
            return new Span();
        }
        Button button = new Button(
                getTranslation(view.scores() ? "filereview.score" : "filereview.look"),
                click -> new SheetDialog(file, book, view.scores() ? scoring : null, pages::first).open());
        button.setAriaLabel(button.getText() + " " + file.caseNumber());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
