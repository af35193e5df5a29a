package org.countypowers.process.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.countypowers.audit.PerTransaction;
import org.countypowers.process.Decisions;
import org.countypowers.process.ReleaseRegister;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decision tables of the release in force, or those of the house itself, parsed once; evaluated beside the process engine so that
 * no history row is written for an answer.
 */
@Service
class TableDecisions implements Decisions {
    private static final int MOST_ANSWERS = 1000;
    /** Of the tables that lie beside the procedures' folders. */
    private static final long SHIPPED = 0;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Table, DmnDecision> tables = new ConcurrentHashMap<>();
    /** A table is a function of its inputs, and its expressions are dear to evaluate. */
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    /** A batch asks thousands of times in one transaction. */
    private final PerTransaction<Map<String, Long>> inForce = new PerTransaction<>(HashMap::new, asked -> {}, 0);

    private final ReleaseRegister releases;
    private final Clock clock;

    TableDecisions(ReleaseRegister releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    private record Table(long releaseId, String path) {
        String name() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    private record Question(Table table, Map<String, Object> inputs) {}

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        if (answers.size() > MOST_ANSWERS) {
            answers.clear();
        }
        return answers.computeIfAbsent(new Question(table(table), Map.copyOf(inputs)), this::answer);
    }

    @Override
    public Optional<String> fault(String content) {
        try {
            List<DmnDecision> read =
                    engine.parseDecisions(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            return read.size() == 1 && read.get(0).isDecisionTable() ? Optional.empty() : Optional.of("");
        } catch (RuntimeException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private Table table(String path) {
        int folder = path.indexOf('/');
        return folder < 0 ? new Table(SHIPPED, path) : new Table(release(path.substring(0, folder)), path);
    }

    private long release(String processKey) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? inForce.current().computeIfAbsent(processKey, this::today)
                : today(processKey);
    }

    private long today(String processKey) {
        return releases.inForce(processKey, LocalDate.now(clock));
    }

    private List<Map<String, Object>> answer(Question question) {
        if (tables.size() > MOST_ANSWERS) {
            tables.clear();
        }
        DmnDecision decision = tables.computeIfAbsent(question.table(), this::parse);
        return engine.evaluateDecisionTable(decision, question.inputs()).getResultList().stream()
                .toList();
    }

    private DmnDecision parse(Table table) {
        return engine.parseDecisions(new ByteArrayInputStream(content(table).getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private String content(Table table) {
        // A release that designers made before a table was shipped decides by the shipped one.
        return releases.file(table.releaseId(), table.name()).orElseGet(() -> shipped(table));
    }

    private static String shipped(Table table) {
        try {
            return new ClassPathResource("bpmn/" + table.path()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
