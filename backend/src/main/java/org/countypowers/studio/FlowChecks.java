package org.countypowers.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.process.Decisions;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.FlowCheck;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowContext;
import org.countypowers.studio.domain.FlowFiles;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.FlowPhrase;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Tells the check what it must know of this office: its steps, its tables, who is posted where. */
@Component
class FlowChecks {
    private final StepCatalogue steps;
    private final FormFiles forms;
    private final KeptParts kept;
    private final StaffedPosts posts;
    private final StudioRecords records;
    private final Decisions decisions;

    FlowChecks(
            StepCatalogue steps,
            FormFiles forms,
            KeptParts kept,
            StaffedPosts posts,
            StudioRecords records,
            Decisions decisions) {
        this.decisions = decisions;
        this.steps = steps;
        this.forms = forms;
        this.kept = kept;
        this.posts = posts;
        this.records = records;
    }

    /** Errors first; a table that the check lets pass is read by the engine as well. */
    List<Finding> of(ProcedureRow procedure, FlowContent content) {
        List<Finding> findings = new ArrayList<>(missingTables(content));
        List<Finding> checked = FlowCheck.check(files(content), new Office(procedure, content));
        content.files().forEach((name, text) -> {
            boolean faulty = checked.stream()
                    .anyMatch(finding -> finding.isError() && finding.file().equals(name));
            if (name.endsWith(".dmn") && !faulty) {
                decisions.fault(text).ifPresent(fault -> findings.add(table(name, "studio.check.table.engine")));
            }
        });
        findings.addAll(checked);
        return findings;
    }

    /** The house reads the tables that ship with a procedure by their names. */
    private static List<Finding> missingTables(FlowContent content) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:bpmn/" + content.processKey() + "/*.dmn"))
                    .map(Resource::getFilename)
                    .filter(name -> !content.files().containsKey(name))
                    .map(name -> table(name, "studio.check.table.gone"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Finding table(String name, String key) {
        return new Finding("table-read", Finding.Severity.ERROR, name, "", key, List.of(FlowPhrase.of(name)));
    }

    /** Whether it may be run at all, even to try it: it is safe, and no loop in it goes round by itself. */
    List<Finding> unsafe(ProcedureRow procedure, FlowContent content) {
        return FlowCheck.safety(files(content), new Office(procedure, content));
    }

    /** @see FlowCheck#skipped */
    Set<String> skipped(ProcedureRow procedure, FlowContent older, FlowContent newer, Map<String, String> steps) {
        return FlowCheck.skipped(files(older), files(newer), new Office(procedure, newer), steps);
    }

    long errors(ProcedureRow procedure, FlowContent content) {
        return of(procedure, content).stream().filter(Finding::isError).count();
    }

    private FlowFiles files(FlowContent content) {
        return new FlowFiles(content.processKey(), content.files(), forms);
    }

    private final class Office implements FlowContext {
        private final ProcedureRow procedure;
        private final FlowContent content;

        private Office(ProcedureRow procedure, FlowContent content) {
            this.procedure = procedure;
            this.content = content;
        }

        @Override
        public FlowKind kind() {
            return procedure.kind();
        }

        @Override
        public Set<String> steps() {
            return steps.all().stream().map(StepCatalogue.Step::name).collect(Collectors.toSet());
        }

        @Override
        public String shippedTable(String name) {
            ClassPathResource table = new ClassPathResource("bpmn/" + procedure.processKey() + "/" + name);
            try {
                return table.exists() ? table.getContentAsString(StandardCharsets.UTF_8) : null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Map<String, List<String>> kept() {
            return kept.of(procedure.kind());
        }

        @Override
        public List<String> unmanned(String unit, String post) {
            return posts.unmanned(content.matterIds(), unit, post, records.today());
        }
    }
}
