package org.countypowers.delegation;

import java.time.LocalDate;

/**
 * That an entry does not count on a day, though the register has it.
 *
 * @param status suspended or being recalled
 * @param since first day of it
 * @param instrumentNo the document that says so
 */
public record RegisterRest(RegisterEntry.Status status, LocalDate since, String instrumentNo) {}
