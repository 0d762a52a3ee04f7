package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text, of another encoding, huge, or somewhere else: told, and nothing lost. */
class HostileFilesTest {
  private static final String MARKDOWN = "# A\n- [ ] a\n";
  private static final String SPEC =
      """
      document: checklist.md
      staging: { deploy as: { role: deployer } }
      queries: { count: q.sql }
      """;

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeFiles() {
    files = new ChecklistFiles(folder).document(MARKDOWN).spec(SPEC).file("q.sql", "SELECT 1");
  }

  @Test
  void a_document_of_another_encoding_or_none() throws IOException {
    write("checklist.md", MARKDOWN, StandardCharsets.UTF_16);
    assertProblems("checklist.md:1:1: the document is UTF-16. Save it as UTF-8");
    write("checklist.md", "\ufeff" + MARKDOWN, StandardCharsets.UTF_16LE);
    assertProblems("checklist.md:1:1: the document is UTF-16. Save it as UTF-8");

    String binary =
        "checklist.md:1:1: the document holds the character U+0000 in line %d, so it is no text, or"
            + " UTF-16 without a byte order mark. Save it as UTF-8";
    write("checklist.md", MARKDOWN, StandardCharsets.UTF_16LE);
    assertProblems(binary.formatted(1));
    files.document(MARKDOWN + "\0");
    assertProblems(binary.formatted(3));
  }

  @Test
  void a_document_with_a_byte_order_mark_and_ends_of_lines_of_windows_is_one() {
    files.document("\ufeff" + MARKDOWN.replace("\n", "\r\n"));
    assertThat(titles()).contains("a");
    files.spec("\ufeff" + SPEC.replace("\n", "\r\n"));
    assertThat(titles()).contains("a");
  }

  @Test
  void a_document_that_is_a_folder_or_leads_in_circles() throws IOException {
    Files.delete(folder.resolve("checklist.md"));
    Files.createDirectory(folder.resolve("checklist.md"));
    assertProblems("shop.spec.yaml:1:11: there is no file \"checklist.md\" beside shop.spec.yaml");

    Files.delete(folder.resolve("checklist.md"));
    Files.createSymbolicLink(folder.resolve("checklist.md"), Path.of("other.md"));
    Files.createSymbolicLink(folder.resolve("other.md"), Path.of("checklist.md"));
    assertProblems("shop.spec.yaml:1:11: there is no file \"checklist.md\" beside shop.spec.yaml");
  }

  @Test
  void a_spec_file_of_another_encoding_or_none() throws IOException {
    write("shop.spec.yaml", SPEC, StandardCharsets.UTF_16);
    assertProblems("shop.spec.yaml:1:1: the file is not UTF-8. Save it as UTF-8");
    write("shop.spec.yaml", SPEC, StandardCharsets.UTF_16LE);
    assertProblems("shop.spec.yaml:1:2: character U+0000 is not allowed. Remove it");
    files.spec(SPEC + "# \0");
    assertProblems("shop.spec.yaml:4:3: character U+0000 is not allowed. Remove it");
  }

  @Test
  void a_spec_file_of_ten_megabytes_or_of_a_key_of_one() {
    files.spec(SPEC + "# " + "x".repeat(10_000_000));
    assertProblems(
        "shop.spec.yaml:1:1: the file has 10000094 characters, at most 1048576 are allowed. Split"
            + " it");

    files.spec(SPEC + "? \"" + "k".repeat(1_000_000) + "\"\n: 1\n");
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith(
            "shop.spec.yaml:4:3: unknown key \"" + "k".repeat(80) + "…\". Allowed: accept, ");
  }

  @Test
  void a_spec_file_of_100000_levels() {
    files.spec(SPEC + "items: " + "[".repeat(100_000));
    assertProblems("shop.spec.yaml:4:57: nested more than 50 levels deep. Nest less");
    files.spec(SPEC + "items: " + "{ a: ".repeat(100_000));
    assertProblems("shop.spec.yaml:4:253: nested more than 50 levels deep. Nest less");
  }

  @Test
  void a_query_that_is_no_text() throws IOException {
    String place = "shop.spec.yaml:3:19: \"q.sql\" ";
    write("q.sql", "SELECT 1;\n-- Prüfung", StandardCharsets.ISO_8859_1);
    assertProblems(place + "is not UTF-8: line 2 is not. Save it as UTF-8");
    write("q.sql", "SELECT 1", StandardCharsets.UTF_16);
    assertProblems(place + "is UTF-16. Save it as UTF-8");
    files.file("q.sql", "SELECT\n'\0'");
    assertProblems(
        place
            + "holds the character U+0000 in line 2, so it is no text, or UTF-16 without a byte order"
            + " mark. Save it as UTF-8");
  }

  @Test
  void signatures_that_are_elsewhere_or_no_text() throws IOException {
    Path signatures = folder.resolve("shop.signatures.yaml");
    Path outside = Files.createTempFile("gonogo", ".yaml");
    Files.createSymbolicLink(signatures, outside);
    assertProblems(
        "shop.signatures.yaml:1:1: the file is a link that leaves the folder of the checklist. Put"
            + " the file itself here");
    Files.delete(outside);
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith("shop.signatures.yaml:1:1: the file cannot be read: ");

    Files.delete(signatures);
    Files.createSymbolicLink(signatures, Path.of("shop.signatures.yaml"));
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith("shop.signatures.yaml:1:1: the file cannot be read: ");

    Files.delete(signatures);
    write("shop.signatures.yaml", "- item: a", StandardCharsets.UTF_16);
    assertProblems("shop.signatures.yaml:1:1: the file is not UTF-8. Save it as UTF-8");

    Files.delete(signatures);
    Files.createDirectory(signatures);
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith("shop.signatures.yaml:1:1: the file cannot be read: ");
  }

  @Test
  void a_password_in_a_url_is_not_repeated() {
    String url = "postgres://deployer:s3cret/w@rd@db.example/shop";
    files.spec(SPEC + "phases: \"%s\"\n".formatted(url));
    assertProblems(
        "shop.spec.yaml:4:9: expected a mapping of names to mappings with keys deploy, each step,"
            + " emergency rollback, promise, rollback, steps, found"
            + " \"postgres://deployer:***@db.example/shop\"");
    files.spec(SPEC + "\"postgres://deployer:%s@db/shop\": 1\n".formatted("s3cret".repeat(20)));
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith(
            "shop.spec.yaml:4:1: unknown key \"postgres://deployer:***@db/shop\". Allowed: ");
    files.spec(SPEC.replace("q.sql", "\"jdbc:postgresql://db/shop?password=s3cret\""));
    assertProblems(
        "shop.spec.yaml:3:19: there is no file \"jdbc:postgresql://db/shop?password=***\" beside"
            + " shop.spec.yaml");
  }

  private List<String> titles() {
    return files.plan().steps().stream().map(step -> step.planned().title()).toList();
  }

  private void write(String name, String text, Charset encoding) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(encoding));
  }

  private void assertProblems(String... problems) {
    assertThat(files.problems()).containsExactly(problems);
  }
}
