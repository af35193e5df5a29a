package org.countypowers.licence.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.licence.Licence;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceQuery;

/** The table of licences. Scope is part of each reading statement. */
public interface LicenceStore {
    /**
     * @param bodies whose licences, granted or watched over, a reader sees
     * @param fields departments that see what their field grants below
     * @param prefixes divisions of which all is seen
     */
    record Scope(List<String> bodies, List<Field> fields, List<String> prefixes) {}

    /** @param prefix what the codes of the divisions begin with */
    record Field(String bodyId, String prefix) {}

    /** @return the new licence's id */
    long add(Licence licence);

    Optional<LicenceLine> find(long id, Scope scope);

    /**
     * The newest first, before an id.
     *
     * @param soon what ends by this day is expiring
     */
    List<LicenceLine> page(LicenceQuery query, LocalDate soon, Scope scope, long beforeId, int limit);

    int count(LicenceGroup group, LocalDate soon, Scope scope, int cap);

    /** Without asking who reads; for commands that have judged that. */
    Optional<LicenceLine> ofCase(long caseId);

    /** Without asking who reads; for commands that have judged that. */
    List<Licence> plain(Collection<Long> ids);

    /** @param revokedOn null unless it was revoked (撤销) */
    record Fate(long caseId, LocalDate revokedOn) {}

    /** Of these cases those that granted something. */
    List<Fate> fates(Collection<Long> caseIds);

    /** Cases of a division, or of its towns, whose licence was revoked from a day to a day, both inclusive. */
    List<Long> revoked(String divisionPrefix, LocalDate from, LocalDate to, int limit);

    /** Locked, in the order of their ids. */
    List<Licence> lock(Collection<Long> ids);

    void update(Licence licence);

    /** Licences in force whose last day was before this one, after an id. */
    List<Long> over(LocalDate today, long afterId, int limit);
}
