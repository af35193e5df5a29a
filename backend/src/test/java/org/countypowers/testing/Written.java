package org.countypowers.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.RefusedCommands;
import org.countypowers.audit.Trail;

/** Follows calls through the byte code: what a method may write, and whether it may tell the trail of it. */
public class Written {
    private static final Path MAPPERS = Path.of("../sql/mapper");
    private static final Pattern NAMESPACE = Pattern.compile("<mapper namespace=\"([^\"]+)\"");
    private static final Pattern WRITING = Pattern.compile("<(?:insert|update|delete) id=\"([^\"]+)\"");
    /** Both write for others: what they write is no act of whoever calls. */
    private static final Set<String> AUDITS = Set.of(Trail.class.getName(), RefusedCommands.class.getName());

    private final Set<String> statements = statements();
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> calls = new HashMap<>();

    public Written(JavaClasses classes) {
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> !AUDITS.contains(unit.getOwner().getName()))
                .forEach(unit -> calls.put(unit, targets(unit)));
    }

    public boolean writes(JavaMethod method) {
        return reaches(method, unit -> statements.contains(unit.getOwner().getName() + "." + unit.getName()));
    }

    public boolean tells(JavaMethod method) {
        return reaches(method, unit -> unit.getOwner().isEquivalentTo(Auditable.class));
    }

    private boolean reaches(JavaMethod from, Predicate<JavaCodeUnit> what) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                if (what.test(unit)) {
                    return true;
                }
                open.addAll(calls.getOrDefault(unit, Set.of()));
            }
        }
        return false;
    }

    /** Whatever implements what is called may run; a lambda's body counts as its method's. */
    private static Set<JavaCodeUnit> targets(JavaCodeUnit unit) {
        Set<JavaCodeUnit> targets = new HashSet<>();
        Stream.<Collection<? extends JavaCodeUnitAccess<?>>>of(
                        unit.getCallsFromSelf(), unit.getCodeUnitReferencesFromSelf())
                .flatMap(Collection::stream)
                .map(access -> access.getTarget())
                .filter(target -> target.getOwner().getPackageName().startsWith("org.countypowers"))
                .forEach(target -> {
                    target.resolveMember().ifPresent(targets::add);
                    JavaClass owner = target.getOwner();
                    List<String> parameters = target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList();
                    owner.getAllSubclasses()
                            .forEach(type -> type.tryGetMethod(target.getName(), parameters.toArray(String[]::new))
                                    .ifPresent(targets::add));
                });
        return targets;
    }

    private static Set<String> statements() {
        Set<String> writing = new HashSet<>();
        try (Stream<Path> files = Files.walk(MAPPERS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(file);
                Matcher namespace = NAMESPACE.matcher(text);
                Matcher statement = WRITING.matcher(text);
                if (namespace.find()) {
                    while (statement.find()) {
                        writing.add(namespace.group(1) + "." + statement.group(1));
                    }
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return writing;
    }
}
