package org.countypowers.audit.domain;

import java.time.LocalDateTime;
import java.util.List;

/** Reads the whole trail in one order: by stream, in a stream by seq, a leaf after the event where it ends, the head at the end. */
public interface ExportStore {
    /** Where a walk has come to. @param among the streams of the kind that it goes through, or null for all streams there are */
    record Place(String streamKind, String streamId, long place, List<String> among) {
        private static final long HEAD = Long.MAX_VALUE;

        public static Place start() {
            return new Place("", "", 0, null);
        }

        public static Place of(String streamKind, List<String> among) {
            return new Place(streamKind, "", 0, List.copyOf(among));
        }

        public Place at(Step step) {
            return new Place(step.streamKind(), step.streamId(), step.place(), among);
        }

        public long eventsAfter() {
            return place / 2;
        }

        public long leavesAfter() {
            return place == HEAD ? HEAD : (place + 1) / 2 - 1;
        }

        public long headsAfter() {
            return place == HEAD ? HEAD : -1;
        }
    }

    /** An event, a leaf or a head; what the one does not have is null. */
    record Step(
            What what,
            String streamKind,
            String streamId,
            long place,
            long seq,
            LocalDateTime happenedAt,
            String officerId,
            String officerName,
            String unitId,
            String address,
            String action,
            String subject,
            String canonical,
            String previousHash,
            String hash,
            Long fromSeq,
            Long sealNumber,
            Long leafNo,
            String proof) {
        public enum What {
            EVENT,
            LEAF,
            HEAD
        }
    }

    /** A leaf with its seal's algorithm. */
    record SealedLeaf(
            long sealNumber,
            int leafNo,
            String streamKind,
            String streamId,
            long fromSeq,
            long toSeq,
            String hash,
            String proof,
            String algorithm) {}

    /** @param readings whether with the streams of letters */
    List<Step> walk(Place from, boolean readings, int limit);

    /** Leaves of the streams of letters, by stream and end. */
    List<SealedLeaf> readingLeaves(String afterId, long afterSeq, int limit);
}
