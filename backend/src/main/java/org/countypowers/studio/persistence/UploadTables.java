package org.countypowers.studio.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countypowers.studio.domain.UploadStore;
import org.springframework.stereotype.Repository;

@Repository
class UploadTables implements UploadStore {
    private final UploadMapper mapper;

    UploadTables(UploadMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Upload> of(String processKey) {
        return Optional.ofNullable(mapper.of(processKey));
    }

    @Override
    public void keep(Upload upload, Map<String, String> former) {
        mapper.forget(upload.processKey());
        mapper.add(upload);
        // One by one: together they may exceed what the server takes in one packet.
        former.forEach((name, content) -> mapper.addFormer(upload.processKey(), name, content));
    }

    @Override
    public void again(Upload upload) {
        mapper.again(upload);
    }

    @Override
    public Map<String, String> former(String processKey) {
        Map<String, String> former = new LinkedHashMap<>();
        mapper.former(processKey).forEach(file -> former.put(file.name(), file.content()));
        return former;
    }

    @Override
    public void forget(String processKey) {
        mapper.forget(processKey);
    }
}
