package org.countypowers.ui.filereview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.filereview.ReviewDesk;
import org.countypowers.filereview.ReviewDesk.Candidate;
import org.countypowers.filereview.ReviewRefused;
import org.countypowers.ui.shell.Messages;

/** Names who scores; who had one of the files in hand or handed the power over is shown and cannot be chosen. */
class ReviewersPart extends Div {
    ReviewersPart(long id, ReviewDesk desk, Runnable changed) {
        CheckboxGroup<Candidate> choice = new CheckboxGroup<>(getTranslation("filereview.reviewers"));
        choice.setManualValidation(true);
        choice.setHelperText(getTranslation("filereview.reviewers.help"));
        List<Candidate> candidates = desk.candidates(id);
        choice.setItems(candidates);
        choice.setItemLabelGenerator(
                each -> each.handled() ? getTranslation("filereview.reviewers.recused", each.name()) : each.name());
        choice.setItemEnabledProvider(each -> !each.handled());
        choice.setValue(candidates.stream().filter(Candidate::named).collect(Collectors.toSet()));
        Button assign = new Button(getTranslation("filereview.assign"), click -> {
            try {
                desk.assign(
                        id,
                        choice.getSelectedItems().stream()
                                .map(Candidate::officerId)
                                .toList());
                Messages.done("filereview.assigned");
                changed.run();
            } catch (ReviewRefused refused) {
                choice.setErrorMessage(Messages.text(refused));
                choice.setInvalid(true);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        add(new Div(choice), assign);
    }
}
