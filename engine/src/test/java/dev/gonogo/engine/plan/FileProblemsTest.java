package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a spec file names, in a folder with spaces in its name. */
class FileProblemsTest {
  @TempDir Path parent;
  private Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeDocument() throws IOException {
    folder = Files.createDirectory(parent.resolve("my shop"));
    Files.writeString(parent.resolve("outside.sql"), "");
    files = new ChecklistFiles(folder).document("# A\n- [ ] a\n");
    files.empty("db/schema.sql", "db/two words.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"db/schema.sql", "db/two words.sql", "./db/../db/schema.sql"})
  void are_none_for_files_in_the_folder(String name) {
    assertThat(setup(name)).isEmpty();
  }

  @Test
  void name_the_file_that_was_meant() {
    assertThat(setup("db/scheam.sql"))
        .containsExactly(
            "shop.spec.yaml:2:20: there is no file \"db/scheam.sql\" beside shop.spec.yaml."
                + " Did you mean \"db/schema.sql\"?");
  }

  @Test
  void name_none_where_none_is_near_and_do_not_take_a_folder_for_a_file() {
    assertThat(setup("sql/tables-and-rows.sql"))
        .containsExactly(
            "shop.spec.yaml:2:20: there is no file \"sql/tables-and-rows.sql\" beside"
                + " shop.spec.yaml");
    assertThat(setup("db"))
        .containsExactly("shop.spec.yaml:2:20: there is no file \"db\" beside shop.spec.yaml");
  }

  @Test
  void refuse_to_leave_the_folder() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.sql"), parent.resolve("outside.sql"));

    for (String name : List.of("../outside.sql", folder + "/db/schema.sql", "link.sql")) {
      assertThat(setup(name))
          .containsExactly(
              "shop.spec.yaml:2:20: \"%s\" leaves the folder of the checklist.".formatted(name)
                  + " Allowed: files beside shop.spec.yaml or below");
    }
  }

  @Test
  void are_none_for_a_link_inside_of_the_folder_and_a_folder_behind_a_link() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.sql"), folder.resolve("db/schema.sql"));
    assertThat(setup("link.sql")).isEmpty();

    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    assertThat(new ChecklistFiles(link).problems()).isEmpty();
  }

  @Test
  void are_told_of_every_place_that_names_a_file() {
    files.spec(
        """
        document: checklist.txt
        staging: { setup: [a.sql, b.sql], deploy as: { role: deployer } }
        """);
    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:1:11: there is no file \"checklist.txt\" beside shop.spec.yaml."
                + " Did you mean \"checklist.md\"?",
            "shop.spec.yaml:2:20: there is no file \"a.sql\" beside shop.spec.yaml",
            "shop.spec.yaml:2:27: there is no file \"b.sql\" beside shop.spec.yaml");

    files.specAfterHeader(
        """
        phases: { A: { deploy: c.sql, rollback: [d.sql] } }
        items:
          A:
            a: { query: { file: e.sql, expect: no rows } }
        """);
    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:3:24: there is no file \"c.sql\" beside shop.spec.yaml",
            "shop.spec.yaml:3:42: there is no file \"d.sql\" beside shop.spec.yaml",
            "shop.spec.yaml:6:17: there is no file \"e.sql\" beside shop.spec.yaml");
  }

  @Test
  void are_none_for_a_document_that_is_not_utf8_but_one_for_a_spec_file() throws IOException {
    Path document = folder.resolve("checklist.md");
    Files.write(document, "# Prüfung\n- [ ] a\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(files.specAfterHeader("items: { Prüfung: { a: { tables: { present: b } } } }"))
        .extracting(ChecklistFiles::problems)
        .isEqualTo(List.of());

    Path spec = folder.resolve("shop.spec.yaml");
    Files.write(spec, "# Prüfung\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(files.problems())
        .containsExactly("shop.spec.yaml:1:1: the file is not UTF-8. Save it as UTF-8");
  }

  private List<String> setup(String name) {
    return files
        .spec(
            """
            document: checklist.md
            staging: { setup: [%s], deploy as: { role: deployer } }
            """
                .formatted(name))
        .problems();
  }
}
