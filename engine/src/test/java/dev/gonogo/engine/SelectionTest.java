package dev.gonogo.engine;

import static dev.gonogo.engine.Discovered.CHECKLISTS;
import static dev.gonogo.engine.Discovered.ORDERS;
import static dev.gonogo.engine.Discovered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.FilePosition;

class SelectionTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Path spec;

  @BeforeEach
  void writeOrders() throws IOException {
    spec = Orders.writeTo(folder.resolve("a folder"));
    properties.set(Settings.CHECKLISTS, folder);
  }

  @Test
  void the_class_stands_for_all_checklists_of_the_project() {
    Discovered found = Discovered.by(selectClass(Checklists.class));

    assertThat(found.tree())
        .isEqualTo(
            """
            Gonogo
              Checklists
                orders
                  the server starts, setup is applied
                  every script can be read by the server
                  Before
                    There are no orders yet
                  Phase 1: Index
                    deploy deploy.sql
                    Orders are found by customer
                    roll back rollback.sql
                    the cluster is what it was before
                    deploy again, with the same result
                    the rollback restores from every stop point
                  Afterwards
                    All tables have RLS enabled
                  verdict
            """);
    assertThat(found.steps()).isEqualTo(ORDERS);
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void a_directory_stands_for_the_checklists_in_it_and_below() {
    assertThat(Discovered.by(selectDirectory(folder.toFile())).steps()).isEqualTo(ORDERS);
  }

  @Test
  void a_directory_without_checklists_is_for_other_engines() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Discovered found = Discovered.by(selectDirectory(empty.toFile()));

    assertThat(found.tree()).isEqualTo("Gonogo\n");
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void a_folder_that_is_a_symbolic_link_is_followed_and_holds_the_same_files() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a folder"));
    properties.set(Settings.CHECKLISTS, link);

    Discovered found = Discovered.by(selectClass(Checklists.class), selectFile(spec.toString()));

    assertThat(found.steps()).isEqualTo(ORDERS);
  }

  @Test
  void a_spec_file_and_its_document_stand_for_their_checklist() {
    Path document = spec.resolveSibling("checklist.md");

    assertThat(Discovered.by(selectFile(spec.toFile())).steps()).isEqualTo(ORDERS);
    assertThat(Discovered.by(selectFile(document.toFile())).steps()).isEqualTo(ORDERS);
  }

  @Test
  void a_line_of_the_document_stands_for_its_item() {
    Path document = spec.resolveSibling("checklist.md");

    Discovered found = Discovered.by(selectFile(document.toFile(), FilePosition.from(9)));

    assertThat(found.steps()).containsExactly(ORDERS.get(4));
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void a_line_of_the_document_that_claims_nothing_stands_for_nothing() {
    Path document = spec.resolveSibling("checklist.md");

    assertThat(Discovered.by(selectFile(document.toFile(), FilePosition.from(2))).steps())
        .isEmpty();
  }

  @Test
  void a_unique_id_stands_for_what_is_below_it() {
    assertThat(Discovered.by(selectUniqueId(CHECKLISTS)).steps()).isEqualTo(ORDERS);
    assertThat(Discovered.by(selectUniqueId(id("[checklist:orders]"))).steps()).isEqualTo(ORDERS);
    assertThat(
            Discovered.by(selectUniqueId(id("[checklist:orders]/[phase:phase-1-index]"))).steps())
        .isEqualTo(ORDERS.subList(3, 9));
    assertThat(Discovered.by(selectUniqueId(id(ORDERS.get(4)))).tree())
        .isEqualTo(
            """
            Gonogo
              Checklists
                orders
                  Phase 1: Index
                    Orders are found by customer
            """);
  }

  @Test
  void a_unique_id_that_no_step_has_stays_unresolved_and_junit_says_so() {
    Discovered found =
        Discovered.by(
            selectUniqueId(id("[checklist:orders]/[step:misspelt]")),
            selectUniqueId(id("[checklist:misspelt]")),
            selectUniqueId(id("[phase:phase-1-index]")));

    assertThat(found.tree()).isEqualTo("Gonogo\n");
    assertThat(found.issues()).hasSize(3).allSatisfy(SelectionTest::isUnresolved);
  }

  private static void isUnresolved(DiscoveryIssue issue) {
    assertThat(issue.message()).contains("UniqueIdSelector").endsWith("could not be resolved");
  }

  @Test
  void what_belongs_to_other_engines_stays_theirs() {
    UniqueId jupiter = UniqueId.forEngine("junit-jupiter").append("class", "java.lang.String");

    Discovered found =
        Discovered.by(
            selectClass(String.class),
            selectMethod(SelectionTest.class, "writeOrders"),
            selectPackage("dev.gonogo.engine"),
            selectFile(spec.resolveSibling("other.txt").toString()),
            selectUniqueId(jupiter));

    assertThat(found.tree()).isEqualTo("Gonogo\n");
    assertThat(found.issues()).isEmpty();
  }
}
