package dev.gonogo.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.gonogo.engine.EngineClasses.ALL;
import static dev.gonogo.engine.EngineClasses.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {

  /** Each room, and the rooms that it may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("", Set.of("check", "evidence", "machine", "plan", "run", "yaml")),
          Map.entry(
              "command", Set.of("run", "plan", "signature", "spec", "check", "evidence", "yaml")),
          Map.entry(
              "run",
              Set.of(
                  "rehearsed",
                  "verify",
                  "plan",
                  "check",
                  "rollback",
                  "migration",
                  "staging",
                  "machine",
                  "service",
                  "rows",
                  "database",
                  "script",
                  "sql",
                  "catalog",
                  "evidence",
                  "signature",
                  "spec")),
          Map.entry(
              "plan",
              Set.of(
                  "document",
                  "spec",
                  "signature",
                  "check",
                  "migration",
                  "database",
                  "sql",
                  "evidence",
                  "yaml")),
          Map.entry("migration", Set.of("staging", "machine", "database", "script", "evidence")),
          Map.entry("signature", Set.of("evidence", "yaml")),
          Map.entry("spec", Set.of("yaml")),
          Map.entry(
              "builtin",
              Set.of(
                  "check",
                  "definition",
                  "yaml",
                  "catalog",
                  "database",
                  "sql",
                  "staging",
                  "evidence")),
          Map.entry(
              "backup",
              Set.of(
                  "check",
                  "yaml",
                  "catalog",
                  "rows",
                  "database",
                  "sql",
                  "staging",
                  "machine",
                  "evidence")),
          Map.entry("bypass", Set.of("check", "yaml", "catalog", "database", "sql", "evidence")),
          Map.entry(
              "rowsecurity",
              Set.of(
                  "check",
                  "definition",
                  "yaml",
                  "catalog",
                  "database",
                  "sql",
                  "guard",
                  "evidence")),
          Map.entry("login", Set.of("catalog")),
          Map.entry("check", Set.of("catalog", "database", "script", "sql", "staging", "evidence")),
          Map.entry(
              "rollback",
              Set.of("migration", "staging", "rows", "database", "script", "sql", "catalog")),
          Map.entry("rehearsed", Set.of("catalog", "database", "evidence", "machine")),
          Map.entry("definition", Set.of("catalog")),
          Map.entry("staging", Set.of("address", "container", "machine", "database")),
          Map.entry(
              "verify",
              Set.of(
                  "plan",
                  "spec",
                  "check",
                  "rowsecurity",
                  "rehearsed",
                  "login",
                  "production",
                  "address",
                  "machine",
                  "database",
                  "sql",
                  "catalog",
                  "evidence")),
          Map.entry("production", Set.of("address", "database", "sql")),
          Map.entry("address", Set.of("machine")),
          Map.entry("container", Set.of("machine")),
          Map.entry("machine", Set.of()),
          Map.entry("service", Set.of("container")),
          Map.entry("rows", Set.of("database", "catalog", "sql")),
          Map.entry("database", Set.of("catalog", "guard", "script", "sql")),
          Map.entry("script", Set.of("sql")),
          Map.entry("guard", Set.of("sql")),
          Map.entry("sql", Set.of()),
          Map.entry("catalog", Set.of("sql")),
          Map.entry("evidence", Set.of()),
          Map.entry("document", Set.of()),
          Map.entry("yaml", Set.of()));

  static final Set<String> ROOMS = ARROWS.keySet();

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_uses_only_the_rooms_below_it(String room) {
    Set<String> allowed = ARROWS.getOrDefault(room, Set.of());
    classes()
        .that(live(Set.of(room)))
        .should()
        .onlyDependOnClassesThat(
            live(Set.of(room))
                .or(live(allowed))
                .or(describe("are not ours", type -> !EngineClasses.isOurs(type))))
        .because("every arrow that points elsewhere makes a room harder to understand alone")
        .check(ALL);
  }

  @Test
  void every_arrow_is_used() {
    for (Map.Entry<String, Set<String>> arrows : ARROWS.entrySet()) {
      Set<String> used =
          ALL.stream()
              .filter(live(Set.of(arrows.getKey())))
              .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
              .map(dependency -> dependency.getTargetClass().getBaseComponentType())
              .filter(EngineClasses::isOurs)
              .map(EngineClasses::room)
              .filter(room -> !room.equals(arrows.getKey()))
              .collect(Collectors.toSet());
      assertThat(used)
          .as("what is allowed to \"%s\" and not used should not be allowed", arrows.getKey())
          .isEqualTo(arrows.getValue());
    }
  }

  @Test
  void there_are_no_other_rooms_and_no_cycles() {
    assertThat(ALL.stream().map(EngineClasses::room).collect(Collectors.toSet())).isEqualTo(ROOMS);
    slices()
        .matching("dev.gonogo.engine.(**)")
        .should()
        .beFreeOfCycles()
        .because("a stage takes a value and returns a value: nothing calls back")
        .check(ALL);
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_says_what_it_is_for_and_is_null_marked(String room) {
    String name = room.isEmpty() ? EngineClasses.ROOT : EngineClasses.ROOT + "." + room;

    assertThat(ALL.getPackage(name).tryGetPackageInfo())
        .as("package-info of %s", name)
        .hasValueSatisfying(
            info -> assertThat(info.isAnnotatedWith(NullMarked.class)).as(name).isTrue());
  }
}
