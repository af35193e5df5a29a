package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.delegation.PowersRefused.Refusal;

/**
 * What a batch asked of a power before its promulgation is asked again on the day on which it takes effect: a hand-over may be
 * signed long after. Implemented by the module of batches.
 */
public interface EffectGate {
    /** @return for each barred matter its first reason; empty too for a batch that is not known */
    List<Refusal> bars(String batchNo, String divisionCode, Collection<String> matterIds, LocalDate day);
}
