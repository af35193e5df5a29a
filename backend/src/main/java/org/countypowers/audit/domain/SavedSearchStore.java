package org.countypowers.audit.domain;

import java.util.List;
import org.countypowers.audit.SavedSearches.SavedSearch;

/** Each officer's own searches. */
public interface SavedSearchStore {
    List<SavedSearch> of(String officerId, int limit);

    void keep(String officerId, String name, String question);

    boolean rename(String officerId, long id, String name);

    void delete(String officerId, long id);
}
