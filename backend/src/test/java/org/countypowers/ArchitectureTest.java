package org.countypowers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house. */
@AnalyzeClasses(packages = "org.countypowers", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modules_use_only_modules_above_them() {
        ApplicationModules.of("org.countypowers", new ImportOption.DoNotIncludeTests())
                .verify();
    }

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.countypowers.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a module that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule the_domain_is_plain_java = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache..", "org.camunda..", "com.fasterxml..")
            .because("rules of law are tested without a container");

    @ArchTest
    static final ArchRule the_engine_stays_behind_its_port = noClasses()
            .that()
            .resideOutsideOfPackage("org.countypowers.process.camunda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a change of engine must touch one package");

    @ArchTest
    static final ArchRule mybatis_stays_in_persistence = noClasses()
            .that()
            .resideOutsideOfPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.ibatis..", "org.mybatis..")
            .because("statements are read in one place");

    @ArchTest
    static final ArchRule mappers_are_package_private = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..persistence..")
            .because("only a repository speaks to a mapper");

    @ArchTest
    static final ArchRule roots_never_see_persistence = noClasses()
            .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are in a module's root") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().matches("org\\.countypowers\\.\\w+");
                }
            })
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..persistence..")
            .because("services depend on what they need, not on how it is stored");

    @ArchTest
    static final ArchRule the_verifier_stands_alone = classes()
            .that()
            .resideInAPackage("org.countypowers.audit.verifier")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.core..",
                    "org.bouncycastle.jce.provider",
                    "org.countypowers.audit.verifier")
            .because("who verifies has neither our database nor our libraries");

    @ArchTest
    static final ArchRule nothing_is_a_helper = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
            .because("a type is named by what it is");

    @ArchTest
    static final ArchRule steps_and_mappers_are_not_public_doors = classes()
            .that()
            .resideInAPackage("..steps..")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true)
            .because("a model calls steps by name; nobody else does");
}
