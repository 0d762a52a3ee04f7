package dev.gonogo.load;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gonogo.load.workload.Workload;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of load, and who may know Gatling. */
class ArchitectureTest {
  private static final String ROOT = "dev.gonogo.load";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrl(Workload.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each of these rooms, and the rooms that it may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "workload", Set.of(),
          "measured", Set.of("workload"),
          "injector", Set.of("measured", "workload"),
          "generator", Set.of("injector", "measured", "workload"),
          "played", Set.of("generator", "measured", "workload"),
          "comparison", Set.of(),
          "latency", Set.of("played", "comparison", "measured", "workload"),
          "downtime", Set.of("played", "generator", "measured", "workload"),
          "activity", Set.of("played", "generator", "measured", "workload"));

  @Test
  void a_room_uses_only_the_rooms_below_it() {
    ARROWS.forEach(
        (room, below) ->
            noClasses()
                .that()
                .resideInAPackage(of(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    Stream.concat(ARROWS.keySet().stream(), Stream.of(""))
                        .filter(other -> !other.equals(room) && !below.contains(other))
                        .map(ArchitectureTest::of)
                        .toArray(String[]::new))
                .check(ALL));
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void gatling_is_known_to_the_injector_alone_which_is_known_by_its_order_and_its_words() {
    String[] libraries = {"io.gatling..", "io.netty..", "scala..", "com.typesafe..", "org.slf4j.."};
    noClasses()
        .that()
        .resideOutsideOfPackage(of("injector"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(ALL);
    Set<String> known = Set.of("Order", "Words");
    assertThat(ALL.that(resideInAPackage(of("generator"))))
        .flatExtracting(type -> type.getDirectDependenciesFromSelf())
        .extracting(dependency -> dependency.getTargetClass())
        .filteredOn(target -> target.getPackageName().equals(of("injector")))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(known).contains(target.getSimpleName()));
    noClasses()
        .that()
        .haveFullyQualifiedName(of("injector") + ".Order")
        .or()
        .haveFullyQualifiedName(of("injector") + ".Words")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(ALL);
  }

  @Test
  void a_room_says_what_it_is_for_and_is_null_marked() {
    for (String room : ARROWS.keySet()) {
      assertThat(ALL.getPackage(of(room)).tryGetPackageInfo())
          .as("package-info of %s", room)
          .hasValueSatisfying(
              info -> assertThat(info.isAnnotatedWith(NullMarked.class)).as(room).isTrue());
    }
  }

  private static String of(String room) {
    return room.isEmpty() ? ROOT : ROOT + "." + room;
  }
}
