package org.countypowers.inspection;

import java.util.List;
import java.util.Map;

/**
 * A record that a phone sends, maybe several times until an answer reaches it.
 *
 * @param id made by the phone, once for each record
 * @param photos hashes of photos that have arrived before
 */
public record RecordUpload(String id, String taskId, Map<String, Object> answers, List<String> photos) {}
