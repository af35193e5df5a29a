package org.countypowers.inspection.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How visits go on once their approval was asked for: what was said, and the records that two inspectors sign. */
public interface CourseStore {
    /**
     * @param notified whether the approval wants the licensee told beforehand
     * @param noticeOn when the notice was served, or null
     * @param orderedOn when the last rectification was ordered, or null
     * @param deadline until when it is to be rectified, or null
     */
    record CourseRow(
            long visitId,
            String inspectingBody,
            String cosigningBody,
            LocalDate begunOn,
            LocalDate approvedOn,
            boolean notified,
            LocalDate noticeOn,
            LocalDate orderedOn,
            LocalDate deadline,
            boolean extended,
            LocalDate remindedOn,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt) {
        public static CourseRow begun(
                long visitId, String inspecting, String cosigning, LocalDate on, String actor, LocalDateTime at) {
            return new CourseRow(
                    visitId, inspecting, cosigning, on, null, false, null, null, null, false, null, 1, actor, at);
        }

        /** Begun anew; what was seen of it before is over. */
        public CourseRow after(CourseRow former) {
            return new CourseRow(
                    visitId,
                    inspectingBody,
                    cosigningBody,
                    begunOn,
                    null,
                    false,
                    null,
                    null,
                    null,
                    false,
                    null,
                    former.version() + 1,
                    lastActor,
                    lastChangedAt);
        }

        /** What officers have seen is no longer what there is. */
        public CourseRow touched(String actor, LocalDateTime at) {
            return copy(
                    inspectingBody,
                    cosigningBody,
                    approvedOn,
                    notified,
                    noticeOn,
                    orderedOn,
                    deadline,
                    extended,
                    remindedOn,
                    version + 1,
                    actor,
                    at);
        }

        public CourseRow approved(LocalDate on, boolean notify) {
            return copy(
                    inspectingBody,
                    cosigningBody,
                    on,
                    notify,
                    noticeOn,
                    orderedOn,
                    deadline,
                    extended,
                    remindedOn,
                    version,
                    lastActor,
                    lastChangedAt);
        }

        public CourseRow noticed(LocalDate on) {
            return copy(
                    inspectingBody,
                    cosigningBody,
                    approvedOn,
                    notified,
                    on,
                    orderedOn,
                    deadline,
                    extended,
                    remindedOn,
                    version,
                    lastActor,
                    lastChangedAt);
        }

        public CourseRow ordered(LocalDate on, LocalDate until) {
            return copy(
                    inspectingBody,
                    cosigningBody,
                    approvedOn,
                    notified,
                    noticeOn,
                    on,
                    until,
                    orderedOn != null,
                    null,
                    version,
                    lastActor,
                    lastChangedAt);
        }

        public CourseRow reminded(LocalDate on) {
            return copy(
                    inspectingBody,
                    cosigningBody,
                    approvedOn,
                    notified,
                    noticeOn,
                    orderedOn,
                    deadline,
                    extended,
                    on,
                    version,
                    lastActor,
                    lastChangedAt);
        }

        public CourseRow by(String inspecting, String cosigning) {
            return copy(
                    inspecting,
                    cosigning,
                    approvedOn,
                    notified,
                    noticeOn,
                    orderedOn,
                    deadline,
                    extended,
                    remindedOn,
                    version,
                    lastActor,
                    lastChangedAt);
        }

        private CourseRow copy(
                String inspecting,
                String cosigning,
                LocalDate approved,
                boolean notify,
                LocalDate notice,
                LocalDate ordered,
                LocalDate until,
                boolean longer,
                LocalDate reminder,
                long itsVersion,
                String actor,
                LocalDateTime at) {
            return new CourseRow(
                    visitId,
                    inspecting,
                    cosigning,
                    begunOn,
                    approved,
                    notify,
                    notice,
                    ordered,
                    until,
                    longer,
                    reminder,
                    itsVersion,
                    actor,
                    at);
        }
    }

    /** @param answers the form as it was handed in, as JSON */
    record ActRow(
            Long id,
            long visitId,
            String taskId,
            String step,
            String stepName,
            String outcome,
            String opinion,
            String answers,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime actedAt) {}

    /**
     * @param uploadId made by whoever uploads it
     * @param content what is signed, as JSON; before it is signed, what has arrived
     * @param signedAt null while it has only arrived
     * @param returnedAt when the second inspector did not sign it, or null
     */
    record RecordRow(
            Long id,
            long visitId,
            String uploadId,
            String taskId,
            int visitRound,
            String content,
            String contentHash,
            String outcome,
            LocalDate visitedOn,
            String officerId,
            String officerName,
            String certificateNo,
            LocalDateTime arrivedAt,
            LocalDateTime signedAt,
            String cosignerId,
            String cosignerName,
            String cosignerCertificateNo,
            LocalDateTime cosignedAt,
            LocalDateTime returnedAt) {
        public static RecordRow arrived(
                long visitId,
                String uploadId,
                String taskId,
                String content,
                String officerId,
                String officerName,
                LocalDateTime at) {
            return new RecordRow(
                    null,
                    visitId,
                    uploadId,
                    taskId,
                    0,
                    content,
                    "",
                    "",
                    null,
                    officerId,
                    officerName,
                    "",
                    at,
                    null,
                    "",
                    "",
                    "",
                    null,
                    null);
        }

        public RecordRow signed(
                int round, String text, String hash, String came, LocalDate on, String certificate, LocalDateTime at) {
            return new RecordRow(
                    id,
                    visitId,
                    uploadId,
                    taskId,
                    round,
                    text,
                    hash,
                    came,
                    on,
                    officerId,
                    officerName,
                    certificate,
                    arrivedAt,
                    at,
                    "",
                    "",
                    "",
                    null,
                    null);
        }

        public RecordRow cosigned(String byId, String byName, String certificate, LocalDateTime at) {
            return new RecordRow(
                    id,
                    visitId,
                    uploadId,
                    taskId,
                    visitRound,
                    content,
                    contentHash,
                    outcome,
                    visitedOn,
                    officerId,
                    officerName,
                    certificateNo,
                    arrivedAt,
                    signedAt,
                    byId,
                    byName,
                    certificate,
                    at,
                    null);
        }

        public RecordRow returned(LocalDateTime at) {
            return new RecordRow(
                    id,
                    visitId,
                    uploadId,
                    taskId,
                    visitRound,
                    content,
                    contentHash,
                    outcome,
                    visitedOn,
                    officerId,
                    officerName,
                    certificateNo,
                    arrivedAt,
                    signedAt,
                    "",
                    "",
                    "",
                    null,
                    at);
        }
    }

    void add(CourseRow course);

    void update(CourseRow course);

    List<CourseRow> courses(Collection<Long> visitIds);

    /** Visits that are due, have two inspectors and have never begun; after an id. */
    List<Long> startable(LocalDate today, long afterId, int limit);

    /** Visits whose rectification is due by a day and of which nobody was reminded; after an id. */
    List<Long> remindable(LocalDate until, long afterId, int limit);

    void add(ActRow act);

    List<ActRow> acts(long visitId);

    Optional<ActRow> act(String taskId);

    List<ActRow> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);

    /** @return false when another has the upload's id */
    boolean add(RecordRow record);

    void update(RecordRow record);

    Optional<RecordRow> upload(String uploadId);

    /** The first first. */
    List<RecordRow> records(long visitId);
}
