package org.countypowers.reporting.domain;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * What the trail of a case tells of one moment.
 *
 * @param at in office time
 * @param unitId of whoever acted, or ''
 */
public record Told(
        LocalDateTime at,
        String unitId,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after) {}
