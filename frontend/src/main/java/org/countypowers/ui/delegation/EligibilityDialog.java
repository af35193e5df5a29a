package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.CountyClass;
import org.countypowers.delegation.EligibilityBook.CountyLine;
import org.countypowers.delegation.EligibilityBook.TownLine;
import org.countypowers.delegation.EligibilityDesk;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Sets a county's class, or a town's population, with the day and the source that it rests on. */
class EligibilityDialog extends Dialog {
    private final DatePicker day = new DayField("");
    private final TextField source = new TextField();
    private final transient Runnable changed;

    EligibilityDialog(EligibilityDesk desk, CountyLine county, Runnable changed) {
        this.changed = changed;
        Select<CountyClass> choice = new Select<>();
        choice.setLabel(getTranslation("eligibility.class"));
        choice.setItems(CountyClass.values());
        choice.setItemLabelGenerator(each -> getTranslation("eligibility.class." + each));
        choice.setValue(county.countyClass());
        day.setLabel(getTranslation("eligibility.from"));
        day.setValue(LocalDate.now(OfficeTime.ZONE));
        layOut(county.cityName() + " " + county.name(), choice, () -> {
            choice.setInvalid(choice.getValue() == null);
            choice.setErrorMessage(getTranslation("form.required"));
            if (choice.isInvalid()) {
                return false;
            }
            desk.setClass(county.code(), choice.getValue(), day.getValue(), source.getValue());
            return true;
        });
    }

    EligibilityDialog(EligibilityDesk desk, TownLine town, Runnable changed) {
        this.changed = changed;
        IntegerField residents = new IntegerField(getTranslation("eligibility.residents"));
        residents.setValue(town.residents());
        residents.setHelperText(getTranslation("eligibility.residents.help"));
        day.setLabel(getTranslation("eligibility.counted"));
        layOut(town.countyName() + " " + town.name(), residents, () -> {
            desk.setPopulation(
                    town.code(),
                    residents.getValue() == null ? -1 : residents.getValue(),
                    day.getValue(),
                    source.getValue());
            return true;
        });
    }

    static Button button(String name, Runnable open) {
        Button button = new Button(UI.getCurrent().getTranslation("eligibility.set"), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(UI.getCurrent().getTranslation("eligibility.set") + " " + name);
        return button;
    }

    private interface Act {
        boolean done();
    }

    private void layOut(String title, Component field, Act act) {
        setHeaderTitle(title);
        setWidth("min(520px, 96vw)");
        source.setLabel(getTranslation("eligibility.source"));
        source.setHelperText(getTranslation("eligibility.source.help"));
        source.setMaxLength(300);
        source.setWidthFull();
        Div fields = new Div(field, day, source);
        fields.addClassName("stack");
        add(fields);
        Button save = new Button(getTranslation("eligibility.save"), click -> {
            try {
                if (act.done()) {
                    Messages.done("officers.done");
                    close();
                    changed.run();
                }
            } catch (RuntimeException refused) {
                source.setInvalid(source.getValue().isBlank());
                source.setErrorMessage(getTranslation("delegation.eligibility.source"));
                Messages.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }
}
