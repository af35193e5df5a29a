package org.countypowers.ui.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day, written 2026-11-23 in every language and read with bars or without; weeks begin on Monday. What cannot be read as a day
 * is told as such, whatever else is found wrong with the day that is missing then.
 */
public class DayField extends DatePicker {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{4})(\\d{2})(\\d{2})");

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
        setFallbackParser(
                typed -> read(typed).map(Result::ok).orElseGet(() -> Result.error(getTranslation("day.format"))));
        setPlaceholder(getTranslation("day.placeholder"));
    }

    /** As an input method leaves it: in full-width characters, or with the words for year, month and day. */
    public static Optional<LocalDate> read(String typed) {
        Matcher day =
                TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int first = day.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether something stands in it that is no day; its value is empty then. */
    public boolean unreadable() {
        return isInputUnparsable();
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid || unreadable());
        String format = getTranslation("day.format");
        if (unreadable()) {
            super.setErrorMessage(format);
        } else if (format.equals(getErrorMessage())) {
            super.setErrorMessage("");
        }
    }

    @Override
    public void setErrorMessage(String message) {
        super.setErrorMessage(unreadable() ? getTranslation("day.format") : message);
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
