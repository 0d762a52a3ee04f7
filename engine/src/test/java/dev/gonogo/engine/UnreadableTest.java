package dev.gonogo.engine;

import static dev.gonogo.engine.Discovered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.FilePosition;

/** What cannot be read is one failing test with every problem in its message, never silence. */
class UnreadableTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;

  @Test
  void no_checklist_in_the_folder_that_is_set() {
    properties.set(Settings.CHECKLISTS, folder);

    assertThat(messages(selectClass(Checklists.class)))
        .containsExactly(
            "broken: no checklist was found: no file *.spec.yaml in "
                + folder
                + ". Put one there, or name its folder with -Dgonogo.checklists",
            "failed: NO-GO: 1 reason\nnone.spec.yaml:1: broken: 1 problem before the run:"
                + " no checklist was found: no file *.spec.yaml in "
                + folder
                + ". Put one there, or name its folder with -Dgonogo.checklists");
  }

  @Test
  void no_checklist_on_the_class_path() {
    assertThat(first(selectClass(Checklists.class)))
        .isEqualTo(
            "broken: no checklist was found: no file *.spec.yaml in a folder \"checklists\" on the"
                + " class path. Put one there, or name its folder with -Dgonogo.checklists");
  }

  @Test
  void a_misspelt_checklist_gets_a_suggestion_and_cannot_leave_the_output_folder()
      throws IOException {
    Orders.writeTo(folder.resolve("a"));
    Orders.writeTo(folder.resolve("b"), "invoices");
    properties.set(Settings.CHECKLISTS, folder);
    properties.set(Settings.CHECKLIST, "../oders");

    assertThat(first(selectClass(Checklists.class)))
        .isEqualTo(
            "broken: -Dgonogo.checklist=../oders: there is no such checklist. Allowed: invoices,"
                + " orders");

    properties.set(Settings.CHECKLIST, "oders");
    assertThat(first(selectClass(Checklists.class)))
        .isEqualTo(
            "broken: -Dgonogo.checklist=oders: there is no such checklist. Allowed: invoices,"
                + " orders. Did you mean \"orders\"?");
    assertThat(folder.resolve("output/none/staging/verdict.json")).exists();
  }

  @Test
  void a_test_that_reports_a_missing_checklist_can_be_run_again_by_its_unique_id() {
    properties.set(Settings.CHECKLISTS, folder);
    String again = first(selectUniqueId(id("[checklist:none]/[step:read]")));

    assertThat(again).startsWith("broken: no checklist was found");
  }

  @Test
  void two_checklists_of_one_name_are_refused_however_they_are_selected() throws IOException {
    Path one = Orders.writeTo(folder.resolve("one"));
    Path two = Orders.writeTo(folder.resolve("two"));
    properties.set(Settings.CHECKLISTS, folder);

    for (List<DiscoverySelector> selectors :
        List.<List<DiscoverySelector>>of(
            List.of(selectClass(Checklists.class)),
            List.of(selectDirectory(folder.toFile())),
            List.of(selectFile(two.toFile()), selectFile(one.toFile())),
            List.of(
                selectFile(two.resolveSibling("checklist.md").toFile(), FilePosition.from(9)),
                selectFile(one.toFile())),
            List.of(selectUniqueId(id(Discovered.ORDERS.get(4)))))) {
      assertThat(messages(selectors.toArray(DiscoverySelector[]::new)))
          .as(selectors.toString())
          .first()
          .isEqualTo(
              "broken: 2 checklists are called \"orders\": %s, %s. Rename all but one of the files"
                  .formatted(one, two));
    }
  }

  @Test
  void one_of_two_checklists_of_one_name_runs_where_only_it_is_selected() throws IOException {
    Path one = Orders.writeTo(folder.resolve("one"));
    Orders.writeTo(folder.resolve("two"));
    properties.set(Settings.CHECKLISTS, folder);

    assertThat(Discovered.by(selectFile(one.toFile())).steps()).isEqualTo(Discovered.ORDERS);
  }

  @Test
  void a_line_or_an_id_of_a_checklist_with_problems_leads_to_the_problems() throws IOException {
    Path spec = Orders.writeTo(folder);
    Orders.change(spec, "phases:", "phasen:");
    properties.set(Settings.CHECKLISTS, folder);
    List<String> problems =
        List.of("[checklist:orders]/[step:read]", "[checklist:orders]/[step:verdict]");
    Path document = spec.resolveSibling("checklist.md");

    assertThat(Discovered.by(selectFile(document.toFile(), FilePosition.from(9))).steps())
        .isEqualTo(problems);
    assertThat(Discovered.by(selectUniqueId(id(Discovered.ORDERS.get(4)))).steps())
        .isEqualTo(problems);
  }

  @Test
  void a_name_with_brackets_is_a_name() throws IOException {
    Files.createDirectories(folder);
    Path spec = Orders.writeTo(folder, "orders [2026]");

    assertThat(Discovered.by(selectFile(spec.toFile())).steps())
        .hasSize(Discovered.ORDERS.size())
        .first()
        .isEqualTo("[checklist:orders %5B2026%5D]/[step:setup]");
  }

  private String first(DiscoverySelector... selectors) {
    return messages(selectors).get(0);
  }

  private List<String> messages(DiscoverySelector... selectors) {
    properties.set(Settings.OUTPUT, folder.resolve("output"));
    return Executed.by(selectors).failures();
  }
}
