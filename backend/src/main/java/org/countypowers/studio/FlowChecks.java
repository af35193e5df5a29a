package org.countypowers.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.FlowCheck;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowContext;
import org.countypowers.studio.domain.FlowFiles;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells the check what it must know of this office: its steps, its tables, who is posted where. */
@Component
class FlowChecks {
    private final StepCatalogue steps;
    private final FormFiles forms;
    private final KeptParts kept;
    private final StaffedPosts posts;
    private final StudioRecords records;

    FlowChecks(StepCatalogue steps, FormFiles forms, KeptParts kept, StaffedPosts posts, StudioRecords records) {
        this.steps = steps;
        this.forms = forms;
        this.kept = kept;
        this.posts = posts;
        this.records = records;
    }

    List<Finding> of(ProcedureRow procedure, FlowContent content) {
        return FlowCheck.check(
                new FlowFiles(content.processKey(), content.files(), forms), new Office(procedure, content));
    }

    long errors(ProcedureRow procedure, FlowContent content) {
        return of(procedure, content).stream().filter(Finding::isError).count();
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
