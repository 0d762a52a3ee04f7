package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One hash of all that decides what is run: it changes with each of them and with nothing else. */
class ContentHashTest {
  private static final String SPEC =
      """
      document: checklist.md
      staging: { postgres: 17, setup: [schema.sql], deploy as: { role: deployer } }
      phases: { One: { deploy: one.psql, rollback: one.back.sql } }
      items:
        One:
          a: { query: { file: count.sql, value: 1 }, test: dev.gonogo.engine.run.WritesRows }
      """;

  @TempDir Path folder;
  private ChecklistFiles files;
  private String before;

  @BeforeEach
  void writeFiles() {
    files = new ChecklistFiles(folder).document("# One\n- [ ] a\n").spec(SPEC);
    files.file("schema.sql", "\\i parts/included.sql\n").file("parts/included.sql", "SELECT 1;");
    files.file("one.psql", "\\ir parts/one.sql\n").file("parts/one.sql", "SELECT 1;");
    files.file("one.back.sql", "SELECT 1;").file("count.sql", "SELECT 1");
    files.file("unrelated.sql", "SELECT 1;");
    before = hash();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checklist.md",
        "shop.spec.yaml",
        "schema.sql",
        "parts/included.sql",
        "one.psql",
        "parts/one.sql",
        "one.back.sql",
        "count.sql"
      })
  void changes_with_every_file_that_is_read(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file) + "\n");

    assertThat(hash()).isNotEqualTo(before).matches("[0-9a-f]{64}");
  }

  @Test
  void stays_with_files_that_nobody_reads_and_behind_a_link() throws IOException {
    files.file("unrelated.sql", "SELECT 2;").file("parts/new.sql", "SELECT 1;");
    assertThat(hash()).isEqualTo(before);

    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThat(ContentHash.of(new ChecklistFiles(link).plan(), "1")).isEqualTo(before);
  }

  @Test
  void changes_with_the_name_of_a_file_alone() throws IOException {
    Files.move(folder.resolve("parts/one.sql"), folder.resolve("parts/two.sql"));
    files.file("one.psql", "\\ir parts/two.sql\n");
    String renamed = hash();
    files.file("parts/one.sql", "SELECT 1;").file("one.psql", "\\ir parts/one.sql\n");

    assertThat(renamed).isNotEqualTo(before);
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void changes_with_a_test_class() {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(new Recompiled(loader));
    try {
      assertThat(hash()).isNotEqualTo(before);
    } finally {
      thread.setContextClassLoader(loader);
    }
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void changes_with_the_engine_and_with_the_major() {
    assertThat(ContentHash.of(files.plan(), "2")).isNotEqualTo(before);

    files.spec(SPEC.replace("17", "16"));
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void exists_where_a_script_cannot_be_followed_or_the_plan_cannot_be_read() {
    files.file("schema.sql", "\\i nowhere.sql\n");
    assertThat(hash()).isNotEqualTo(before).matches("[0-9a-f]{64}");

    files.spec("document: [\n");
    assertThat(hash()).isNotEqualTo(before).matches("[0-9a-f]{64}");
  }

  private String hash() {
    return ContentHash.of(files.plan(), "1");
  }

  /** A class path on which the test of the checklist was changed. */
  private static final class Recompiled extends ClassLoader {
    Recompiled(ClassLoader parent) {
      super(parent);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return name.endsWith("/WritesRows.class")
          ? new ByteArrayInputStream("changed".getBytes(StandardCharsets.UTF_8))
          : super.getResourceAsStream(name);
    }
  }
}
