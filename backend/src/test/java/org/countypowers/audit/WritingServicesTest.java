package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What an auditor may call, and what that may write. */
@OnH2
class WritingServicesTest {
    private static final Pattern QUOTED = Pattern.compile("'([A-Z_]+)'");
    private static final Pattern WRITES =
            Pattern.compile("(?:insert into|(?<!key |for )update|delete from)\\s+([a-z_${}.]+)");
    private static final Set<String> TRAIL = Set.of(
            "${trail}.trail_event",
            "${trail}.trail_seal",
            "${trail}.trail_seal_leaf",
            "${trail}.trail_archive",
            "trail_head",
            "trail_entry",
            "saved_search",
            "archive_order");

    /**
     * Calls that manage without a transaction, or with several, named by what they do: they read, or hand out a file. A print is kept
     * beside the text, which stays, and the trail tells of it, as of what was opened.
     */
    private static final Set<String> READING = Set.of(
            "bringUpToDate",
            "changes",
            "count",
            "current",
            "diagram",
            "evidence",
            "export",
            "fields",
            "forPack",
            "impact",
            "items",
            "maxBytes",
            "of",
            "open",
            "openFile",
            "openPaper",
            "packed",
            "papers",
            "photos",
            "power",
            "print",
            "release",
            "reveal",
            "timed",
            "version",
            "versions",
            "write");

    /** What is written there is the audit's own. */
    private static final Set<String> OWN = Set.of("org.countypowers.audit", "org.countypowers.findings");

    @Autowired
    ApplicationContext context;

    private record Called(Class<?> service, Method method, Set<String> permissions) {
        boolean readsOnly() {
            Transactional transaction = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
            transaction = transaction == null
                    ? AnnotatedElementUtils.findMergedAnnotation(service, Transactional.class)
                    : transaction;
            return transaction != null && transaction.readOnly();
        }

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }
    }

    private Stream<Called> calls() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getName().startsWith("org.countypowers."))
                .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
                .distinct()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .map(method -> new Called(service, method, permissions(service, method))));
    }

    private static Set<String> permissions(Class<?> service, Method method) {
        PreAuthorize rule = method.getAnnotation(PreAuthorize.class);
        rule = rule == null ? service.getAnnotation(PreAuthorize.class) : rule;
        Set<String> named = new TreeSet<>();
        if (rule != null) {
            Matcher quoted = QUOTED.matcher(rule.value());
            while (quoted.find()) {
                named.add(quoted.group(1));
            }
        }
        return named;
    }

    @Test
    void what_the_trail_s_readers_call_stands_in_modules_that_write_nothing_else() {
        assertThat(calls().filter(call -> call.permissions().stream().anyMatch(each -> each.startsWith("TRAIL_"))))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.service().getPackageName())
                        .isIn("org.countypowers.audit", "org.countypowers.reporting"));
    }

    @Test
    void the_audit_its_findings_and_its_reports_write_their_own_tables() throws IOException {
        assertThat(written("audit")).isNotEmpty().isSubsetOf(TRAIL);
        assertThat(written("findings")).allMatch(table -> table.startsWith("finding"));
        // How cases ran, prepared from the trail.
        assertThat(written("reporting"))
                .allMatch(table -> table.matches("course_.*|case_(course|step|deviation|variant)"));
    }

    private static Set<String> written(String module) throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("../sql/mapper", module))) {
            for (Path file : files.toList()) {
                Matcher writes = WRITES.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->|<[^>]+>", " "));
                while (writes.find()) {
                    tables.add(writes.group(1));
                }
            }
        }
        return tables;
    }

    @Test
    void whatever_an_auditor_may_call_only_reads() {
        Set<Permission> auditor = EnumSet.copyOf(Role.AUDITOR.permissions());
        List<String> writing = calls().filter(
                        call -> !OWN.contains(call.service().getPackageName()))
                .filter(call -> call.permissions().stream().anyMatch(each -> auditor.stream()
                        .anyMatch(own -> own.name().equals(each))))
                .filter(call ->
                        !call.readsOnly() && !READING.contains(call.method().getName()))
                .map(Called::name)
                .sorted()
                .toList();
        assertThat(writing).isEmpty();
    }
}
