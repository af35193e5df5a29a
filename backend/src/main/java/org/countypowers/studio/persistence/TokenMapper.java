package org.countypowers.studio.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.TokenStore.TokenRow;

@Mapper
interface TokenMapper {
    void add(TokenRow row);

    List<TokenRow> of(@Param("officerId") String officerId, @Param("limit") int limit);

    TokenRow byDigest(@Param("digest") String digest);

    int remove(@Param("officerId") String officerId, @Param("id") long id);

    void used(@Param("id") long id, @Param("at") LocalDateTime at);
}
