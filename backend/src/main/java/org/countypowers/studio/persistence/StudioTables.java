package org.countypowers.studio.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.springframework.stereotype.Repository;

@Repository
class StudioTables implements StudioStore {
    private final StudioMapper mapper;
    private final ReleaseMapper releases;

    StudioTables(StudioMapper mapper, ReleaseMapper releases) {
        this.mapper = mapper;
        this.releases = releases;
    }

    @Override
    public void add(ProcedureRow row) {
        mapper.addProcedure(row);
    }

    @Override
    public void remove(String processKey) {
        mapper.removeProcedure(processKey);
    }

    @Override
    public void rename(String processKey, String name, String englishName) {
        mapper.rename(processKey, name, englishName);
    }

    @Override
    public Optional<ProcedureRow> procedure(String processKey) {
        return Optional.ofNullable(mapper.procedure(processKey));
    }

    @Override
    public List<ProcedureRow> procedures(String afterKey, int limit) {
        return mapper.procedures(afterKey, limit);
    }

    @Override
    public Optional<DraftRow> draft(String processKey) {
        return mapper.drafts(List.of(processKey)).stream().findFirst();
    }

    @Override
    public List<DraftRow> drafts(List<String> processKeys) {
        return processKeys.isEmpty() ? List.of() : mapper.drafts(processKeys);
    }

    @Override
    public void begin(DraftRow row) {
        mapper.begin(row);
    }

    @Override
    public boolean touch(String processKey, long rowVersion, String by, LocalDateTime at) {
        return mapper.touch(processKey, rowVersion, by, at) == 1;
    }

    @Override
    public void inheritHands(String processKey, long releaseId) {
        mapper.inheritHands(processKey, releaseId);
    }

    @Override
    public void drew(String processKey, String officerId, String name, LocalDateTime at, LocalDateTime pause) {
        Hand hand = new Hand(officerId, name, at, at);
        if (mapper.drewAgain(processKey, hand, pause) == 0) {
            mapper.drew(processKey, hand);
        }
    }

    @Override
    public List<Hand> drawing(String processKey, LocalDateTime after) {
        return mapper.drawing(processKey, after);
    }

    @Override
    public List<String> draftHands(String processKey) {
        return mapper.draftHands(processKey);
    }

    @Override
    public List<String> hands(long releaseId) {
        return releases.hands(releaseId);
    }

    @Override
    public List<String> draftNames(String processKey) {
        return mapper.draftNames(processKey);
    }

    @Override
    public boolean isDesigned(String processKey) {
        return releases.designed(processKey) > 0;
    }

    @Override
    public void describe(String processKey, String reason) {
        mapper.describe(processKey, reason);
    }

    @Override
    public void discard(String processKey) {
        mapper.clearFiles(processKey);
        mapper.clearMatters(processKey);
        mapper.clearHands(processKey);
        mapper.discard(processKey);
    }

    @Override
    public Map<String, String> draftFiles(String processKey) {
        return byName(mapper.draftFiles(processKey));
    }

    @Override
    public void save(String processKey, FileRow file) {
        if (mapper.change(processKey, file.name(), file.content()) == 0) {
            mapper.addFile(processKey, file.name(), file.content());
        }
    }

    @Override
    public void remove(String processKey, String name) {
        mapper.removeFile(processKey, name);
    }

    @Override
    public List<String> draftMatters(String processKey) {
        return mapper.draftMatters(processKey);
    }

    @Override
    public void bind(String processKey, List<String> matterIds) {
        mapper.clearMatters(processKey);
        if (!matterIds.isEmpty()) {
            mapper.addMatters(processKey, matterIds);
        }
    }

    @Override
    public void walked(String processKey, String contentHash, String by, LocalDateTime at) {
        if (!isWalked(processKey, contentHash)) {
            mapper.walked(processKey, contentHash, by, at);
        }
    }

    @Override
    public boolean isWalked(String processKey, String contentHash) {
        return mapper.walks(processKey, contentHash) > 0;
    }

    @Override
    public int submit(ReleaseRow row, Map<String, String> files, List<String> matterIds) {
        int version = releases.lastVersion(row.processKey()) + 1;
        releases.add(row, version);
        long id = releases.release(row.processKey(), version).id();
        // One by one: together they may exceed what the server takes in one packet.
        files.forEach((name, content) -> releases.addFile(id, name, content));
        releases.addHands(id, row.processKey());
        if (!matterIds.isEmpty()) {
            releases.addMatters(id, matterIds);
        }
        return version;
    }

    @Override
    public Optional<ReleaseRow> release(String processKey, int version) {
        return Optional.ofNullable(releases.release(processKey, version));
    }

    @Override
    public Optional<ReleaseRow> lock(String processKey, int version) {
        return Optional.ofNullable(releases.lock(processKey, version));
    }

    @Override
    public List<ReleaseRow> releases(String processKey, int beforeVersion, int limit) {
        return releases.releases(processKey, beforeVersion, limit);
    }

    @Override
    public List<ReleaseRow> inForce(List<String> processKeys, LocalDate day) {
        return processKeys.isEmpty() ? List.of() : releases.allInForce(processKeys, day);
    }

    @Override
    public List<ReleaseRow> ahead(List<String> processKeys, LocalDate day) {
        return processKeys.isEmpty() ? List.of() : releases.ahead(processKeys, day);
    }

    @Override
    public List<ReleaseRow> waiting(List<String> processKeys) {
        return processKeys.isEmpty() ? List.of() : releases.waiting(processKeys);
    }

    @Override
    public Optional<ReleaseRow> ofDefinition(String definitionId) {
        return Optional.ofNullable(releases.ofDefinition(definitionId));
    }

    @Override
    public List<Followed> followed(List<String> definitionIds, LocalDate day) {
        return definitionIds.isEmpty() ? List.of() : releases.followed(definitionIds, day);
    }

    @Override
    public boolean isKnown(String processKey, String contentHash) {
        return releases.known(processKey, contentHash) > 0;
    }

    @Override
    public Map<String, String> files(long releaseId) {
        return byName(releases.files(releaseId));
    }

    @Override
    public List<String> matters(long releaseId) {
        return releases.matters(releaseId);
    }

    @Override
    public List<Bound> boundElsewhere(String processKey, FlowKind kind, List<String> matterIds, LocalDate day) {
        return matterIds.isEmpty() ? List.of() : releases.boundElsewhere(processKey, kind, matterIds, day);
    }

    @Override
    public void approve(long id, String definitionId, LocalDate validFrom, String by, LocalDateTime at) {
        releases.approve(id, definitionId, validFrom, by, at);
    }

    @Override
    public void end(long id, ReleaseState state, String by, String reason, LocalDateTime at) {
        releases.end(id, state, by, reason, at);
    }

    private static Map<String, String> byName(List<FileRow> files) {
        Map<String, String> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        return byName;
    }
}
