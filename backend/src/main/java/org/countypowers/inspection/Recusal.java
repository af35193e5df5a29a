package org.countypowers.inspection;

import java.time.LocalDateTime;

/**
 * 回避: an inspector does not inspect a licensee.
 *
 * @param liftedAt null while it holds
 */
public record Recusal(
        Long id,
        String officerId,
        String officerName,
        String bodyId,
        String licensee,
        String licenseeKey,
        String reason,
        String enteredBy,
        String enteredName,
        LocalDateTime enteredAt,
        String liftedName,
        LocalDateTime liftedAt,
        String liftReason) {}
