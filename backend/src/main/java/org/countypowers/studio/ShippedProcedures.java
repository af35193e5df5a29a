package org.countypowers.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.process.ProcessDeployments;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over each folder of bpmn/ whose content was never a release. It is in force at once, as long as no designer has released
 * anything in the procedure; after that it waits for a designer, as everything does.
 */
@Component
class ShippedProcedures {
    /** Day of what shipped with the first start: it has been so from the beginning. */
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?process\\b[^>]*?\\sname=\"([^\"]*)\"");

    private final StudioStore store;
    private final StudioRecords records;
    private final ProcessDeployments deployments;
    private final TransactionTemplate transaction;

    ShippedProcedures(
            StudioStore store, StudioRecords records, ProcessDeployments deployments, TransactionTemplate transaction) {
        this.store = store;
        this.records = records;
        this.deployments = deployments;
        this.transaction = transaction;
    }

    /** Since when cases start by a release; null for what has been so from the beginning. */
    static LocalDate since(LocalDate validFrom) {
        return validFrom.equals(EVER) ? null : validFrom;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void release() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (Resource model : resolver.getResources("classpath*:bpmn/*/*.bpmn")) {
            String key = model.getFilename().replace(".bpmn", "");
            Map<String, String> files = new TreeMap<>();
            for (String kind : List.of("bpmn", "form", "dmn")) {
                for (Resource file : resolver.getResources("classpath*:bpmn/" + key + "/*." + kind)) {
                    files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            transaction.executeWithoutResult(status -> take(new FlowContent(key, files, List.of())));
        }
    }

    private void take(FlowContent content) {
        String key = content.processKey();
        // While nodes are upgraded one by one, one with the older jar may start after the newer model was released:
        // what it
        // ships is known already and must not become the newest again.
        if (store.isKnown(key, content.hash())) {
            return;
        }
        if (store.procedure(key).isEmpty()) {
            store.add(new ProcedureRow(key, name(content), "", FlowKind.ofGeneral(key), "", "", records.now()));
        }
        List<ReleaseRow> inForce = store.inForce(List.of(key), records.today());
        boolean ours = !store.isDesigned(key);
        String definition = ours ? deployments.deploy(key, content.files()) : "";
        int version = store.submit(
                new ReleaseRow(
                        null,
                        key,
                        0,
                        definition,
                        content.hash(),
                        inForce.isEmpty() ? EVER : records.today(),
                        ours ? ReleaseState.RELEASED : ReleaseState.SUBMITTED,
                        0,
                        "",
                        "",
                        "",
                        records.now(),
                        "",
                        ours ? records.now() : null,
                        "",
                        "",
                        null),
                content.files(),
                List.of());
        records.tell(
                key,
                "release.ship",
                Map.of(),
                Map.of("version", version, "content", content.hash(), "definition", definition));
    }

    private static String name(FlowContent content) {
        Matcher found = NAME.matcher(content.model());
        return found.find() ? found.group(1) : content.processKey();
    }
}
