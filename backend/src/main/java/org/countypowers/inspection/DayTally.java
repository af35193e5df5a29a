package org.countypowers.inspection;

import java.time.LocalDate;

/** How many visits are due on a day, and how many of them have not begun. */
public record DayTally(LocalDate dueOn, int visits, int waiting) {}
