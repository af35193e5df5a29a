package org.countypowers.ui.reporting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport;
import org.countypowers.reporting.CourseSheet;
import org.countypowers.ui.shell.Words;

/**
 * What all parts of the page need.
 *
 * @param opensCases whether the reader may open single cases
 */
record CourseParts(CourseReport report, CourseSheet sheet, boolean opensCases) {
    /** Links to what a part shows, as files. */
    Div files(Div part, CourseSheet.Part table, CourseQuestion question, List<String> modelNames) {
        Locale locale = UI.getCurrent().getLocale();
        // A download has no page to ask for the reader's language.
        Map<String, String> names = new LinkedHashMap<>();
        modelNames.forEach(name -> names.put(name, Words.label(name)));
        Div links = new Div();
        links.addClassName("buttons");
        for (Format format : Format.values()) {
            DownloadHandler download = event -> {
                event.setFileName("courses-" + table.name().toLowerCase(Locale.ROOT) + "."
                        + format.name().toLowerCase(Locale.ROOT));
                event.setContentType(
                        format == Format.CSV
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                sheet.write(
                        table,
                        question,
                        format,
                        (key, values) -> I18NProvider.translate(locale, key, values),
                        name -> names.getOrDefault(name, name),
                        event.getOutputStream());
            };
            links.add(new Anchor(download, part.getTranslation("matters.export." + format)));
        }
        return links;
    }
}
