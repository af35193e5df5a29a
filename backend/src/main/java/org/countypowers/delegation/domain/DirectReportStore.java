package org.countypowers.delegation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.DirectReportHeading;

/** The versions of the direct-report list. Times are UTC; only a draft is ever written. */
public interface DirectReportStore {
    record VersionRow(
            int no,
            String title,
            String instrumentNo,
            String instrumentType,
            LocalDate publishedOn,
            String url,
            LocalDate holdsFrom,
            String state,
            String begunBy,
            LocalDateTime begunAt,
            String releasedBy,
            LocalDateTime releasedAt,
            int rowVersion) {
        public boolean draft() {
            return state.equals("DRAFT");
        }
    }

    record ItemRow(int versionNo, String matterId, String matterName, String cityStepClause, String note) {}

    record ListedRow(
            int no,
            String title,
            String instrumentNo,
            String instrumentType,
            LocalDate holdsFrom,
            String cityStepClause) {}

    /** What one version says of a matter and another one after it; null where it does not list the matter. */
    record ChangeRow(
            String matterId,
            String nameBefore,
            String clauseBefore,
            String noteBefore,
            String nameAfter,
            String clauseAfter,
            String noteAfter) {}

    Optional<VersionRow> version(int no);

    Optional<VersionRow> draft();

    /** Published ones, the newest first. */
    List<VersionRow> versions(int beforeNo, int limit);

    /** The last one that holds by the day. */
    Optional<VersionRow> current(LocalDate day);

    /** @param knownAt what was released later does not count; null for all */
    Optional<ListedRow> listed(String matterId, LocalDate day, LocalDateTime knownAt);

    /** By id; the text is a part of the name or the beginning of the id. */
    List<ItemRow> items(int no, String text, String afterId, int limit);

    Optional<ItemRow> item(int no, String matterId);

    int count(int no);

    /** By the matter's id. */
    List<ChangeRow> changes(int from, int to, String afterId, int limit);

    /** @throws org.springframework.dao.DuplicateKeyException when there is a draft already */
    void addDraft(int no, String title, String by, LocalDateTime at);

    void copyItems(int from, int to);

    /** False when it is no draft any more, or another officer has written it since; locks it. */
    boolean touch(int no, int rowVersion);

    /** @throws org.springframework.dao.DuplicateKeyException when another version holds from the same day */
    void describe(int no, DirectReportHeading heading);

    void publish(int no, String by, LocalDateTime at);

    void discard(int no);

    /** Adds or replaces. */
    void save(ItemRow item);

    void remove(int no, String matterId);
}
