package org.countypowers.ui.shell;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A day, written and read as 2026-11-23 in every language. */
public class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setDateFormat("yyyy-MM-dd"));
    }
}
