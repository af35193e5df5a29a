package org.countypowers.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** @param caseNumbers as they were typed @param readerIds officers of the office who will read */
public record IssueLetter(
        String number,
        String subject,
        String ground,
        LocalDate lastDay,
        List<String> caseNumbers,
        Set<String> readerIds) {}
