package org.countypowers.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport.Variant;
import org.countypowers.reporting.CourseReport.Variants;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.reporting.CourseSheet.Part;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Words;

/** In which sequences of steps cases ran, the most frequent first. */
class VariantsPart extends CoursePart {
    private final transient CourseParts parts;

    VariantsPart(CourseParts parts) {
        this.parts = parts;
    }

    @Override
    void show(CourseQuestion question) {
        removeAll();
        Variants variants = parts.report().variants(question);
        Listing<Variant> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.addColumn(VariantsPart::words)
                .setHeader(getTranslation("course.column.sequence"))
                .setFlexGrow(6);
        grid.addColumn(Variant::cases).setHeader(getTranslation("course.column.cases"));
        grid.addColumn(each -> CourseSheet.percent(each.cases(), variants.cases()))
                .setHeader(getTranslation("course.column.share"));
        grid.addColumn(each -> CourseSheet.days(each.median())).setHeader(getTranslation("course.column.median"));
        grid.addComponentColumn(each -> cases(question, each)).setHeader(getTranslation("course.column.which"));
        grid.setEmptyStateText(getTranslation("course.empty"));
        grid.setItems(variants.listed());
        add(new Paragraph(getTranslation("course.variants.help", variants.cases())), grid);
        if (variants.rarer() > 0) {
            add(new Paragraph(getTranslation("course.variants.rarer", variants.rarer())));
        }
        List<String> names = variants.listed().stream()
                .flatMap(each -> each.steps().stream())
                .distinct()
                .toList();
        add(parts.files(this, Part.VARIANTS, question, names));
    }

    private Button cases(CourseQuestion question, Variant variant) {
        Button open = new Button(getTranslation("course.cases"), click -> new CourseCases(
                        words(variant), parts.opensCases(), (before, size) -> parts.report()
                                .casesOf(question, variant, before, size))
                .open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(getTranslation("course.cases.of", words(variant)));
        return open;
    }

    private static String words(Variant variant) {
        return variant.steps().stream().map(Words::label).collect(Collectors.joining(" → "));
    }
}
