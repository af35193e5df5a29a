package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.CapacityTraining.Exam;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;

/** The examinations that make the training rate; the office that held them adds the scores. */
class CapacityTrainingPanel extends Div {
    CapacityTrainingPanel(CapacityServices services, CapacitySheet sheet, boolean records, Runnable reload) {
        add(new Paragraph(getTranslation("capacity.training.help")));
        if (records) {
            add(form(services, sheet, reload));
        }
        List<Exam> exams = services.training().records(sheet.matterId(), sheet.divisionCode());
        Listing<Exam> grid = new Listing<>();
        grid.addColumn(Exam::trainee).setHeader(getTranslation("capacity.training.trainee"));
        grid.addColumn(Exam::course).setHeader(getTranslation("capacity.training.course"));
        grid.addColumn(exam -> CapacityWords.plain(exam.score())).setHeader(getTranslation("capacity.training.score"));
        grid.addColumn(Exam::heldOn).setHeader(getTranslation("capacity.training.on"));
        grid.setEmptyStateText(getTranslation("capacity.training.empty"));
        grid.setItems(exams);
        grid.setAllRowsVisible(exams.size() < 50);
        add(grid);
    }

    private Div form(CapacityServices services, CapacitySheet sheet, Runnable reload) {
        TextField trainee = new TextField(getTranslation("capacity.training.trainee"));
        TextField course = new TextField(getTranslation("capacity.training.course"));
        BigDecimalField score = new BigDecimalField(getTranslation("capacity.training.score"));
        DatePicker on = new DayField(getTranslation("capacity.training.on"));
        Button add = new Button(getTranslation("capacity.training.add"), click -> {
            try {
                services.training()
                        .record(
                                sheet.matterId(),
                                sheet.divisionCode(),
                                new Exam(trainee.getValue(), course.getValue(), score.getValue(), on.getValue()));
                Messages.done("officers.done");
                reload.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        Div tools = new Div(trainee, course, score, on, add);
        tools.addClassName("tools");
        return tools;
    }
}
