package dev.gonogo.specs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the document that MUED LMS comes from has an item that stands for it. */
class CoverageTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/gonogo/specs/mued-lms.coverage.csv");
  private static final Path SPEC =
      Path.of("src/main/resources/checklists/mued-lms/mued-lms.spec.yaml");
  private static final Pattern WAITS = Pattern.compile("\\[what=(.*)]");

  private static final Map<String, Step.Item> ITEMS = items();

  /**
   * One row of the table.
   *
   * @param waitsFor what its check needs and is not there in a rehearsal; empty where it needs
   *     nothing
   */
  record Row(int source, String kind, String classes, List<String> items, String waitsFor) {

    boolean isExecutable() {
      return classes.matches(".*[AB].*");
    }

    Stream<Step.Item> steps() {
      return items.stream()
          .flatMap(
              item ->
                  ITEMS.entrySet().stream()
                      .filter(entry -> pattern(item).matcher(entry.getKey()).matches())
                      .map(Map.Entry::getValue));
    }

    private static Pattern pattern(String item) {
      return Pattern.compile(
          Stream.of(item.split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("[\\w-]+")));
    }
  }

  @Test
  void every_line_of_the_source_is_in_the_table() throws IOException {
    Map<String, Long> kinds = rows().stream().collect(groupingBy(Row::kind, counting()));

    assertThat(kinds).isEqualTo(Map.of("box", 57L, "criterion", 40L));
    assertThat(rows().stream().map(Row::source)).doesNotHaveDuplicates();
    assertThat(rows().stream().filter(row -> row.classes().matches("[AB].*"))).hasSize(51);
  }

  @Test
  void every_row_names_items_of_the_plan_and_every_item_has_a_row() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Row row : rows()) {
      assertThat(row.items()).as("source line %d", row.source()).isNotEmpty();
      for (String item : row.items()) {
        List<String> found = new Row(0, "", "", List.of(item), "").steps().map(Step::id).toList();
        assertThat(found).as("source line %d: %s", row.source(), item).isNotEmpty();
        named.addAll(found);
      }
    }

    assertThat(ITEMS.values().stream().map(Step::id)).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void boxes_are_one_to_one_and_an_item_stands_for_at_most_three_criteria() throws IOException {
    Map<String, Long> boxes = standing("box");
    Map<String, Long> criteria = standing("criterion");

    assertThat(boxes).hasSize(57).allSatisfy((item, rows) -> assertThat(rows).isOne());
    assertThat(boxes.keySet()).doesNotContainAnyElementsOf(criteria.keySet());
    assertThat(criteria).allSatisfy((item, rows) -> assertThat(rows).isBetween(1L, 3L));
  }

  @Test
  void what_can_be_executed_has_a_check_or_says_what_it_waits_for() throws IOException {
    for (Row row : rows()) {
      List<Step.Item> steps = row.steps().toList();
      Set<String> awaited =
          steps.stream()
              .flatMap(CoverageTest::awaited)
              .collect(Collectors.toCollection(TreeSet::new));
      if (row.isExecutable()) {
        assertThat(steps)
            .as("source line %d is of class %s", row.source(), row.classes())
            .allMatch(item -> !item.checks().isEmpty());
      }
      assertThat(String.join(" ", awaited))
          .as("what source line %d waits for", row.source())
          .isEqualTo(row.waitsFor());
    }
  }

  @Test
  void nobody_is_left_without_a_check_and_a_signer() {
    assertThat(ITEMS.values())
        .allMatch(item -> !item.checks().isEmpty() || item.signing().isPresent());
  }

  private static Stream<String> awaited(Step.Item item) {
    Matcher waits = WAITS.matcher(String.valueOf(item.checks().get("waits for")));
    return waits.results().map(found -> found.group(1));
  }

  private static Map<String, Long> standing(String kind) throws IOException {
    return rows().stream()
        .filter(row -> row.kind().equals(kind))
        .flatMap(row -> row.items().stream())
        .collect(groupingBy(item -> item, counting()));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("source line"))
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                new Row(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    cells[2],
                    List.of(cells[3].split(" ", -1)),
                    cells[4]))
        .toList();
  }

  private static Map<String, Step.Item> items() {
    Plan plan = PlanReader.read(SPEC, Checks.load(), List.of());
    return plan.steps().stream()
        .filter(Step.Item.class::isInstance)
        .map(Step.Item.class::cast)
        .collect(
            Collectors.toMap(item -> item.id().replace("[checklist:mued-lms]/", ""), item -> item));
  }
}
