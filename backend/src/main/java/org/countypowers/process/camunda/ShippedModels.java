package org.countypowers.process.camunda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.countypowers.process.domain.ReleaseRegister;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys each folder of bpmn/ whose content was never released, as one release: model and forms together. */
@Component
class ShippedModels {
    private final RepositoryService repository;
    private final ReleaseRegister releases;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ShippedModels(
            RepositoryService repository, ReleaseRegister releases, Clock clock, TransactionTemplate transaction) {
        this.repository = repository;
        this.releases = releases;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void release() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (Resource model : resolver.getResources("classpath*:bpmn/*/*.bpmn")) {
            String key = model.getFilename().replace(".bpmn", "");
            Map<String, byte[]> content = new TreeMap<>();
            content.put(key + ".bpmn", model.getContentAsByteArray());
            Resource[] forms = resolver.getResources("classpath*:bpmn/" + key + "/*.form");
            Arrays.sort(forms, Comparator.comparing(Resource::getFilename));
            for (Resource form : forms) {
                content.put(form.getFilename(), form.getContentAsByteArray());
            }
            transaction.executeWithoutResult(status -> releaseIfChanged(key, content));
        }
    }

    private void releaseIfChanged(String key, Map<String, byte[]> content) {
        String hash = hash(content);
        // While nodes are upgraded one by one, one with the older jar may start after the newer model was released:
        // what
        // it ships is known already and must not become the newest again.
        if (releases.isKnown(key, hash)) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(key);
        content.forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        String definition = deployed.getDeployedProcessDefinitions().get(0).getId();
        releases.add(key, definition, hash, LocalDate.now(clock));
    }

    private static String hash(Map<String, byte[]> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.forEach((name, bytes) -> {
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
