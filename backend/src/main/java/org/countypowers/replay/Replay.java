package org.countypowers.replay;

import java.util.List;
import org.countypowers.casework.CaseRecord;

/** A case step by step. @param whole false when its trail is longer than what is shown */
public record Replay(CaseRecord record, List<ReplayStep> steps, boolean whole) {}
