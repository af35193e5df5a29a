package org.countypowers.inspection.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.Certificate;
import org.countypowers.inspection.Recusal;

/** Certificates and recusals. */
public interface InspectorStore {
    /** An inspector who may not inspect a licensee. */
    record Bar(String officerId, String licenseeKey) {}

    /** @return false when the number is taken */
    boolean add(Certificate certificate);

    Optional<Certificate> lockCertificate(long id);

    void withdraw(long id, LocalDate on, String ground);

    /** The newest first, before an id. */
    List<Certificate> certificates(InspectionReaders readers, long beforeId, int limit);

    /** Those of the officers who have a valid certificate on the day. */
    List<String> certified(Collection<String> officerIds, LocalDate day);

    /** A certificate of the officer that was valid on the day. */
    Optional<Certificate> certificate(String officerId, LocalDate day);

    void add(Recusal recusal);

    Optional<Recusal> lockRecusal(long id);

    void lift(long id, String name, LocalDateTime at, String reason);

    /** The newest first, before an id. */
    List<Recusal> recusals(InspectionReaders readers, long beforeId, int limit);

    /** Recusals of these officers that hold. */
    List<Bar> bars(Collection<String> officerIds);
}
