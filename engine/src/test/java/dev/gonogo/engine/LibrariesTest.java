package dev.gonogo.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.gonogo.engine.EngineClasses.ALL;
import static dev.gonogo.engine.EngineClasses.live;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each library has a border, behind which nobody knows it. */
class LibrariesTest {

  /** A library, and the rooms that may know it. */
  record Library(String packages, Set<String> rooms, String reason) {}

  static final List<Library> LIBRARIES =
      List.of(
          new Library("org.commonmark..", Set.of("document"), "Markdown ends at its border"),
          new Library("org.snakeyaml..", Set.of("yaml"), "YAML ends at its border"),
          new Library(
              "com.google.gson..",
              Set.of("evidence", "rehearsed", "yaml"),
              "JSON is for files, not for values"),
          new Library("picocli..", Set.of("command"), "the command line is a border"),
          new Library(
              "java.sql..",
              Set.of(
                  "address",
                  "backup",
                  "database",
                  "guard",
                  "migration",
                  "production",
                  "rows",
                  "script",
                  "sql",
                  "staging",
                  "check",
                  "rollback",
                  "run",
                  "verify"),
              "plans, values and reports know no connection"),
          new Library(
              "org.postgresql..",
              Set.of("address", "database", "production", "rows", "script", "sql"),
              "elsewhere JDBC is enough"),
          new Library(
              "io.github.mfvanek..",
              Set.of("builtin"),
              "only its queries are used, by sessions that cannot write"),
          new Library(
              "net.jqwik..",
              Set.of("rowsecurity", "rollback"),
              "only rows that the data does not have need it"),
          new Library("org.apache.commons.compress..", Set.of("machine"), "only archives need it"),
          new Library("org.testcontainers..", Set.of("container"), "engines end at their border"),
          new Library(
              "com.github.dockerjava..", Set.of("container", "service"), "so do their sessions"),
          new Library(
              "org.junit.platform.launcher..",
              Set.of("builtin"),
              "only a test that an item is bound to is launched"),
          new Library("org.junit.platform.engine..", Set.of("", "builtin"), "JUnit is a border"),
          new Library(
              "org.opentest4j..",
              Set.of("", "builtin"),
              "outcomes are values below the root; a nested test throws what it expected"));

  @ParameterizedTest
  @FieldSource("LIBRARIES")
  void a_library_is_known_only_where_it_belongs(Library library) {
    noClasses()
        .that(describe("live elsewhere than in " + library.rooms(), live(library.rooms()).negate()))
        .should()
        .dependOnClassesThat(resideInAPackage(library.packages()))
        .because(library.reason())
        .check(ALL);
    for (String room : library.rooms()) {
      assertThat(ALL.stream().filter(live(Set.of(room))).flatMap(LibrariesTest::used))
          .as("%s uses %s, or need not be allowed to", room, library.packages())
          .anyMatch(resideInAPackage(library.packages()));
    }
  }

  private static Stream<JavaClass> used(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
  }
}
