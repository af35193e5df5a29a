package org.countypowers.ui.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A day, written 2026-11-23 in every language and read with bars or without; weeks begin on Monday. */
public class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        Locale locale = getLocale();
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd");
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        // The picker counts from Sunday.
        List<DayOfWeek> days =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        words.setWeekdays(days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList());
        words.setWeekdaysShort(days.stream()
                .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                .toList());
        words.setToday(getTranslation("day.today"));
        words.setCancel(getTranslation("dialog.cancel"));
        words.setBadInputErrorMessage(getTranslation("day.format"));
        setI18n(words);
        setPlaceholder(getTranslation("day.placeholder"));
    }

    @Override
    public void setMin(LocalDate min) {
        super.setMin(min);
        getI18n().setMinErrorMessage(min == null ? null : getTranslation("day.min", min));
    }

    @Override
    public void setMax(LocalDate max) {
        super.setMax(max);
        getI18n().setMaxErrorMessage(max == null ? null : getTranslation("day.max", max));
    }
}
