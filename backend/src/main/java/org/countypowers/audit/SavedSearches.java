package org.countypowers.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.domain.SavedSearchStore;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    SavedSearches(SavedSearchStore store, Actors actors, ApplicationEventPublisher events) {
        this.store = store;
        this.actors = actors;
        this.events = events;
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
        String given = checked(name);
        Map<String, String> before = own().stream()
                .filter(each -> each.name().equals(given))
                .findFirst()
                .map(SavedSearches::said)
                .orElse(Map.of());
        store.keep(me(), given, question);
        tell("trail.search.keep", given, before, said(new SavedSearch(0, given, question)));
    }

    /** @return whether the name was free, and so given */
    public boolean rename(long id, String name) {
        String given = checked(name);
        boolean free = store.of(me(), MOST).stream()
                .noneMatch(each -> each.id() != id && each.name().equalsIgnoreCase(given));
        Optional<SavedSearch> before = found(id);
        if (!free || !store.rename(me(), id, given)) {
            return false;
        }
        before.ifPresent(search ->
                tell("trail.search.rename", given, said(search), said(new SavedSearch(id, given, search.question()))));
        return true;
    }

    public void delete(long id) {
        Optional<SavedSearch> before = found(id);
        store.delete(me(), id);
        before.ifPresent(search -> tell("trail.search.delete", search.name(), said(search), Map.of()));
    }

    private Optional<SavedSearch> found(long id) {
        return own().stream().filter(each -> each.id() == id).findFirst();
    }

    private static Map<String, String> said(SavedSearch search) {
        return Map.of("name", search.name(), "question", search.question());
    }

    private void tell(String action, String name, Map<String, String> before, Map<String, String> after) {
        events.publishEvent(new Auditable(Stream.ofOfficer(me()), action, name, before, after));
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
