package org.countypowers.licence.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.licence.Licence;

@Mapper
interface LicenceMapper {
    /** Holds a new licence's id, which a record cannot be given. */
    final class NewId {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    void add(@Param("licence") Licence licence, @Param("key") NewId key);
}
