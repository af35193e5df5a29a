package org.countypowers.audit.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.countypowers.audit.domain.RestoreStore;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One connection of the database's owner, with the statements of the application and those that only restoring needs. */
public final class RestoreTables implements RestoreStore {
    private static final List<String> STATEMENTS = List.of("TrailMapper", "SealMapper", "RestoreMapper");

    private final SqlSession session;
    private final RestoreMapper mapper;

    /** @param trail the schema of the trail */
    public RestoreTables(String url, String user, String password, String trail) throws IOException {
        Configuration configuration = new Configuration(new Environment(
                "restore", new JdbcTransactionFactory(), new DriverManagerDataSource(url, user, password)));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        Properties variables = new Properties();
        variables.setProperty("trail", trail);
        configuration.setVariables(variables);
        for (String each : STATEMENTS) {
            String file = "mapper/audit/" + each + ".xml";
            try (InputStream in = Resources.getResourceAsStream(file)) {
                new XMLMapperBuilder(in, configuration, file, configuration.getSqlFragments()).parse();
            }
        }
        session = new SqlSessionFactoryBuilder().build(configuration).openSession(false);
        mapper = session.getMapper(RestoreMapper.class);
    }

    @Override
    public void inTransaction(Runnable work) {
        try {
            work.run();
            session.commit(true);
        } finally {
            session.rollback(true);
        }
    }

    @Override
    public List<StoredEvent> events(List<StoredEvent> places) {
        return mapper.events(places);
    }

    @Override
    public List<LeafRow> leaves(List<LeafRow> places) {
        return mapper.leaves(places);
    }

    @Override
    public List<SealRow> seals(List<SealRow> numbers) {
        return mapper.seals(numbers);
    }

    @Override
    public List<MovedHead> heads(List<MovedHead> streams) {
        return mapper.heads(streams);
    }

    @Override
    public void addEvents(List<StoredEvent> events) {
        session.getMapper(TrailMapper.class).append(events);
        mapper.enter(events);
    }

    @Override
    public void addLeaves(List<LeafRow> leaves) {
        session.getMapper(SealMapper.class).addLeaves(leaves);
    }

    @Override
    public void addSeals(List<SealRow> seals) {
        for (SealRow seal : seals) {
            long mark = Optional.ofNullable(mapper.markBefore(seal.number())).orElse(0L);
            session.getMapper(SealMapper.class).add(seal.marked(mark));
        }
    }

    @Override
    public void addHeads(List<MovedHead> streams) {
        mapper.addHeads(streams);
    }

    @Override
    public Optional<String> recorded(int year) {
        return Optional.ofNullable(mapper.recorded(year));
    }

    @Override
    public void close() {
        session.close();
    }
}
