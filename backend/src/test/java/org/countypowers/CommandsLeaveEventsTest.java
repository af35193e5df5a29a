package org.countypowers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.SilentDesk;
import org.countypowers.testing.Written;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer or a sweep does is in the trail, and so is each export and each look at what is masked. The byte code of every
 * service is walked: a method that begins a transaction and reaches a statement that writes must reach an event too.
 */
class CommandsLeaveEventsTest {
    private static final String MODULES = "org\\.countypowers\\.(?!demo)\\w+";

    /** Commands that leave none, each for a reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "UnassignableTasks.page",
            "reads; a row's mark that nobody may take it follows from the posts, whose changes are told");

    /** Files and prints that are no personal data, or whose reading is told elsewhere. */
    private static final Map<String, String> READ_WITHOUT = Map.of(
            "BatchOverrides.open", "a legality reviewer's clause about a matter: names no applicant",
            "CapacityEvidence.open", "an organ's evidence of its own capacity: names no applicant",
            "Criteria.open", "evidence about a matter: names no applicant",
            "DrawPublication.proof", "published: everybody repeats the draw (ADR 11)",
            "DrawPublication.results", "published: results that everybody reads",
            "FlowGuide.print", "a procedure's guide, without a case",
            "SampleFiles.proof", "holds no applicant and may be given to anybody (ADR 17)");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.countypowers");

    private static final Written WRITTEN = new Written(HOUSE);

    @Test
    void every_command_leaves_an_event() {
        Set<String> silent = silent(HOUSE, WRITTEN);

        assertThat(silent).as("commands that leave no event in the trail").isEqualTo(WITHOUT.keySet());
    }

    @Test
    void every_export_and_every_look_at_what_is_masked_leaves_an_event() {
        Set<String> silent = names(HOUSE, CommandsLeaveEventsTest::handsOut, method -> !WRITTEN.tells(method));

        assertThat(silent).as("exports and reads that leave no event").isEqualTo(READ_WITHOUT.keySet());
    }

    /** Each of them is called as one: that another tells must not hide that this one is silent. */
    @Test
    void every_kind_of_task_tells_of_each_answer() {
        Set<String> silent = names(
                HOUSE,
                method -> method.getName().equals("lock")
                        && method.getOwner().isAssignableTo(TaskSubject.class)
                        && !method.getModifiers().contains(JavaModifier.ABSTRACT),
                method -> !WRITTEN.tells(method));

        assertThat(silent).isEmpty();
    }

    /** Else a way to find commands that finds none would pass. */
    @Test
    void the_commands_that_are_walked_are_the_houses() {
        Set<String> commands = names(HOUSE, CommandsLeaveEventsTest::command, WRITTEN::writes);

        assertThat(commands)
                .hasSizeGreaterThan(130)
                .contains(
                        "CaseDesk.register",
                        "WorkItems.complete",
                        "WorkItems.claim",
                        "OfficerDesk.resetPassword",
                        "OfficerDesk.give",
                        "ReleaseDesk.approve",
                        "ReferenceDesk.load",
                        "CardDesk.reply",
                        "FindingDesk.close",
                        "FindingRules.put");
    }

    @Test
    void a_command_that_writes_and_says_nothing_is_found() {
        JavaClasses silent = new ClassFileImporter().importPackages("org.countypowers");

        assertThat(names(silent, method -> method.getOwner().isEquivalentTo(SilentDesk.class), method -> true))
                .isEqualTo(Set.of("SilentDesk.write", "SilentDesk.writeBehindALambda", "SilentDesk.tell"));
        Written walked = new Written(silent);
        assertThat(names(
                        silent,
                        method -> method.getOwner().isEquivalentTo(SilentDesk.class) && command(method),
                        method -> walked.writes(method) && !walked.tells(method)))
                .isEqualTo(Set.of("SilentDesk.write", "SilentDesk.writeBehindALambda"));
    }

    private static Set<String> silent(JavaClasses classes, Written written) {
        return names(
                classes, CommandsLeaveEventsTest::command, method -> written.writes(method) && !written.tells(method));
    }

    private static Set<String> names(JavaClasses classes, Predicate<JavaMethod> which, Predicate<JavaMethod> also) {
        Set<String> names = new TreeSet<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(which)
                .filter(also)
                .forEach(method -> names.add(method.getOwner().getSimpleName() + "." + method.getName()));
        return names;
    }

    /** A public method of a service that begins a transaction, or that is allowed to somebody. */
    private static boolean command(JavaMethod method) {
        return service(method)
                && (begins(method) || method(method, PreAuthorize.class).isPresent());
    }

    private static boolean handsOut(JavaMethod method) {
        boolean file = method.getRawReturnType().isEquivalentTo(byte[].class)
                || method.getRawReturnType().isEquivalentTo(InputStream.class)
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(OutputStream.class));
        return service(method)
                && method(method, PreAuthorize.class).isPresent()
                && (file || method.getName().matches("(?i).*(reveal|export).*"));
    }

    private static boolean service(JavaMethod method) {
        JavaClass type = method.getOwner();
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getPackageName().matches(MODULES)
                && type.isMetaAnnotatedWith(Component.class);
    }

    private static boolean begins(JavaMethod method) {
        return method(method, Transactional.class)
                .filter(transaction -> !transaction.readOnly())
                .filter(transaction -> transaction.propagation() == Propagation.REQUIRED
                        || transaction.propagation() == Propagation.REQUIRES_NEW)
                .isPresent();
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> method(JavaMethod method, Class<A> type) {
        return method.tryGetAnnotationOfType(type).or(() -> method.getOwner().tryGetAnnotationOfType(type));
    }
}
