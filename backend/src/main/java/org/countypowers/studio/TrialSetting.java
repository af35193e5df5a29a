package org.countypowers.studio;

import java.util.Map;

/**
 * For what a trial is made.
 *
 * @param facts what is to be assumed instead of what the register and the matter say, by name
 */
public record TrialSetting(String matterId, String countyCode, Map<String, Object> facts) {}
