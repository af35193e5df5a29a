package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.SavedSearches.SavedSearch;
import org.countypowers.audit.domain.SavedSearchStore;

@Mapper
interface SavedSearchMapper extends SavedSearchStore {
    @Override
    List<SavedSearch> of(@Param("officerId") String officerId, @Param("limit") int limit);

    @Override
    void keep(@Param("officerId") String officerId, @Param("name") String name, @Param("question") String question);

    @Override
    boolean rename(@Param("officerId") String officerId, @Param("id") long id, @Param("name") String name);

    @Override
    void delete(@Param("officerId") String officerId, @Param("id") long id);
}
