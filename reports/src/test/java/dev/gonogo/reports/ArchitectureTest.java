package dev.gonogo.reports;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses REPORTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gonogo.reports..");

  @Test
  void reportsKnowNothingOfTheEngineButItsEvidence() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.gonogo.reports..",
            "dev.gonogo.engine.evidence..",
            "java..",
            "org.jspecify..",
            "io.qameta.allure..",
            "com.fasterxml.jackson..",
            "dev.gonogo.engine.command..",
            "picocli..")
        .because("reports must be possible from the files of a run alone, without a database")
        .check(REPORTS);
  }

  /** A command of the engine's command line is what it has to be; it starts no run either. */
  @Test
  void onlyTheCommandKnowsTheCommandLine() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ReportCommand")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.gonogo.engine.command..", "picocli..")
        .check(REPORTS);
  }

  @Test
  void onlyOneRoomKnowsAllure() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.gonogo.reports.allure")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.qameta.allure..", "com.fasterxml.jackson..")
        .check(REPORTS);
  }

  @Test
  void noReportUsesAnother() {
    slices()
        .matching("dev.gonogo.reports.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("dev.gonogo.reports.recorded"))
        .because("what two reports need is a fact of the run, and belongs to recorded")
        .check(REPORTS);
  }

  /** Rooms are packages; what they show each other has to be public, and nothing else. */
  @Test
  void onlyTheseArePublic() {
    assertThat(REPORTS)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "ConsoleObserver",
            "ReportsObserver",
            "ReportCommand",
            "OutputFolder",
            "AllureReport",
            "TickedChecklist",
            "StepSummary",
            "SignOffPage",
            "Links",
            "Overview",
            "Checklist",
            "Shown",
            "RecordedRun",
            "RecordedRuns",
            "InFolder",
            "Rehearsed",
            "NextStep",
            "TargetName",
            "RecordedStep",
            "Attempt",
            "RecordedLine",
            "LineAfterStep",
            "RecordedPhase",
            "ReasonGroup",
            "Tally",
            "Part",
            "Taken",
            "Identity",
            "Moment",
            "Inlined",
            "MarkdownText");
  }
}
