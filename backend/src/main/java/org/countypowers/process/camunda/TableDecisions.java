package org.countypowers.process.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.countypowers.process.Decisions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Decision tables, parsed once; evaluated beside the process engine so that no history row is written for an answer. */
@Service
class TableDecisions implements Decisions {
    private static final int MOST_ANSWERS = 1000;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    /** A table is a function of its inputs, and its expressions are dear to evaluate. */
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        if (answers.size() > MOST_ANSWERS) {
            answers.clear();
        }
        return answers.computeIfAbsent(new Question(table, Map.copyOf(inputs)), this::answer);
    }

    private record Question(String table, Map<String, Object> inputs) {}

    private List<Map<String, Object>> answer(Question question) {
        DmnDecision decision = tables.computeIfAbsent(question.table(), this::parse);
        return engine.evaluateDecisionTable(decision, question.inputs()).getResultList().stream()
                .toList();
    }

    private DmnDecision parse(String table) {
        try (InputStream source = new ClassPathResource("bpmn/" + table).getInputStream()) {
            return engine.parseDecisions(source).get(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
