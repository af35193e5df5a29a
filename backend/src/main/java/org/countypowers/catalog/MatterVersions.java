package org.countypowers.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.Actor;
import org.countypowers.audit.Actors;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.VersionStore;
import org.countypowers.catalog.domain.VersionStore.VersionRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matters in time: each change of the catalogue leaves a whole version behind, so that any past day can be asked for. */
@Service
public class MatterVersions {
    /** The first import does not know since when a matter has been so. */
    public static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    private static final int MOST = 200;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final VersionStore store;
    private final MatterStore matters;
    private final ObjectProvider<Actors> actors;
    private final Clock clock;

    MatterVersions(VersionStore store, MatterStore matters, ObjectProvider<Actors> actors, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.actors = actors;
        this.clock = clock;
    }

    /** The newest first, at most two hundred. */
    @Transactional(readOnly = true)
    public List<MatterVersion> of(String matterId) {
        List<VersionRow> rows = store.versions(matterId, MOST + 1);
        List<MatterVersion> versions = new ArrayList<>();
        for (int no = 0; no < Math.min(rows.size(), MOST); no++) {
            VersionRow row = rows.get(no);
            versions.add(new MatterVersion(
                    row.version(),
                    row.validFrom(),
                    row.recordedAt(),
                    row.officerName(),
                    no + 1 == rows.size() ? List.of() : read(row).changesFrom(read(rows.get(no + 1)))));
        }
        return versions;
    }

    @Transactional(readOnly = true)
    public Optional<Matter> on(String matterId, LocalDate day) {
        return store.on(matterId, day).map(row -> read(row).matter());
    }

    /** Empty when by what was recorded until then it rests on no clause in force on the day. */
    @Transactional(readOnly = true)
    public Optional<Matter> asOf(String matterId, LocalDate day, Instant knownAt) {
        return store.asOf(matterId, day, LocalDateTime.ofInstant(knownAt, clock.getZone()))
                .map(MatterVersions::read)
                .filter(snapshot -> snapshot.restsOnLaw(day))
                .map(MatterSnapshot::matter);
    }

    /** Keeps what the catalogue says now of these matters, where it differs from their last version; it holds from today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<String> matterIds) {
        LocalDate today = LocalDate.now(clock);
        matterIds.forEach(
                id -> record(id, store.last(id).map(last -> begins(last, today)).orElse(ALWAYS)));
    }

    /** The procedures that a new matter gets on the day of its row describe what has always been, as the row does. */
    private static LocalDate begins(VersionRow last, LocalDate today) {
        boolean completes = last.version() == 1
                && last.recordedAt().toLocalDate().equals(today)
                && read(last).procedures().isEmpty();
        return completes ? ALWAYS : today;
    }

    /** As {@link #record(Collection)}, where the change holds from a day that is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String matterId, LocalDate validFrom) {
        String content = write(new MatterSnapshot(
                matters.find(matterId).orElseThrow(), matters.procedures(List.of(matterId)), matters.bases(matterId)));
        Optional<VersionRow> last = store.last(matterId);
        if (last.filter(version -> version.content().equals(content)).isPresent()) {
            return;
        }
        store.add(new VersionRow(
                matterId,
                last.map(VersionRow::version).orElse(0) + 1,
                validFrom,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                actors.getIfAvailable(() -> () -> Actor.SYSTEM).current().name(),
                content));
    }

    /** For a catalogue from before there were versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordMissing() {
        record(store.unversioned());
    }

    private static MatterSnapshot read(VersionRow row) {
        try {
            return JSON.readValue(row.content(), MatterSnapshot.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("version " + row.version() + " of " + row.matterId(), broken);
        }
    }

    private static String write(MatterSnapshot snapshot) {
        try {
            return JSON.writeValueAsString(snapshot);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
