package org.countypowers.studio.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.studio.domain.TokenStore;
import org.springframework.stereotype.Repository;

@Repository
class TokenTables implements TokenStore {
    private final TokenMapper mapper;

    TokenTables(TokenMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(TokenRow row) {
        mapper.add(row);
    }

    @Override
    public List<TokenRow> of(String officerId, int limit) {
        return mapper.of(officerId, limit);
    }

    @Override
    public Optional<TokenRow> byDigest(String digest) {
        return Optional.ofNullable(mapper.byDigest(digest));
    }

    @Override
    public boolean remove(String officerId, long id) {
        return mapper.remove(officerId, id) == 1;
    }

    @Override
    public void used(long id, LocalDateTime at) {
        mapper.used(id, at);
    }
}
