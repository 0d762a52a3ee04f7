package dev.gonogo.engine;

import static dev.gonogo.engine.Discovered.ORDERS;
import static dev.gonogo.engine.Discovered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;

class OrderTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Path spec;

  @BeforeEach
  void writeOrders() throws IOException {
    spec = Orders.writeTo(folder);
    properties.set(Settings.CHECKLISTS, folder);
  }

  @RepeatedTest(5)
  void steps_are_in_the_order_of_the_plan_whatever_the_order_of_selection(RepetitionInfo info) {
    List<String> shuffled = new ArrayList<>(ORDERS);
    Collections.shuffle(shuffled, new Random(info.getCurrentRepetition()));

    assertThat(Discovered.by(selectors(shuffled)).steps()).isEqualTo(ORDERS);
  }

  @Test
  void some_steps_are_in_the_order_of_the_plan_too() {
    List<String> some = List.of(ORDERS.get(10), ORDERS.get(9), ORDERS.get(5), ORDERS.get(4));

    assertThat(Discovered.by(selectors(some)).steps())
        .containsExactly(ORDERS.get(4), ORDERS.get(5), ORDERS.get(9), ORDERS.get(10));
  }

  @Test
  void what_is_selected_several_times_is_there_once() {
    Discovered found =
        Discovered.by(
            selectUniqueId(id(ORDERS.get(4))),
            selectFile(spec.toFile()),
            selectUniqueId(id("[checklist:orders]/[phase:phase-1-index]")),
            selectDirectory(folder.toFile()),
            selectClass(Checklists.class),
            selectFile(folder.resolve(".").resolve("checklist.md").toFile()));

    assertThat(found.steps()).isEqualTo(ORDERS);
    assertThat(found.tree()).isEqualTo(Discovered.by(selectClass(Checklists.class)).tree());
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void checklists_are_in_the_order_of_their_files() throws IOException {
    Orders.writeTo(folder.resolve("b"), "invoices");
    Orders.writeTo(folder.resolve("a"), "reviews");

    Set<String> checklists = new LinkedHashSet<>();
    for (String step : Discovered.by(selectClass(Checklists.class)).steps()) {
      checklists.add(step.substring(0, step.indexOf('/')));
    }

    assertThat(checklists)
        .containsExactly("[checklist:reviews]", "[checklist:invoices]", "[checklist:orders]");
  }

  /** Grows linearly: with every line compared to every other this takes minutes. */
  @Test
  void thousands_of_lines_are_found_in_order() throws IOException {
    Path document = folder.resolve("checklist.md");
    String lines =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj("- [ ] Line %d%n"::formatted)
            .collect(Collectors.joining());
    Files.writeString(document, Files.readString(document) + lines);

    List<String> steps = Discovered.by(selectClass(Checklists.class)).steps();

    assertThat(steps).hasSize(10_011).endsWith("[checklist:orders]/[step:verdict]");
    assertThat(steps.get(5_009))
        .isEqualTo("[checklist:orders]/[section:orders.afterwards]/[step:line-5000]");
  }

  private static DiscoverySelector[] selectors(List<String> steps) {
    return steps.stream().map(step -> selectUniqueId(id(step))).toArray(DiscoverySelector[]::new);
  }
}
