package org.countypowers.audit;

import java.util.List;
import org.countypowers.audit.domain.SavedSearchStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches that an auditor keeps; each sees the own ones alone. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
@Transactional
public class SavedSearches {
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_QUESTION = 1000;
    private static final int MOST = 100;

    private final SavedSearchStore store;
    private final Actors actors;

    SavedSearches(SavedSearchStore store, Actors actors) {
        this.store = store;
        this.actors = actors;
    }

    /** @param question as it stands in the page's address */
    public record SavedSearch(long id, String name, String question) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedSearch> own() {
        return store.of(me(), MOST);
    }

    /** Under a name that is taken it replaces what was there. */
    public void keep(String name, String question) {
        if (question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("no search is so long");
        }
        store.keep(me(), checked(name), question);
    }

    /** @return whether the name was free, and so given */
    public boolean rename(long id, String name) {
        String given = checked(name);
        boolean free = store.of(me(), MOST).stream()
                .noneMatch(each -> each.id() != id && each.name().equalsIgnoreCase(given));
        return free && store.rename(me(), id, given);
    }

    public void delete(long id) {
        store.delete(me(), id);
    }

    private String me() {
        return actors.current().officerId();
    }

    private static String checked(String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a search has a name");
        }
        return given;
    }
}
