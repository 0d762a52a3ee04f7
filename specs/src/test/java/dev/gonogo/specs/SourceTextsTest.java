package dev.gonogo.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.document.Wording;
import dev.gonogo.engine.yaml.Entry;
import dev.gonogo.engine.yaml.Mapping;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The MUED LMS document is whole, and its spec file speaks of it. */
class SourceTextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/checklists/mued-lms");

  private static Document document;

  @BeforeAll
  static void read() throws IOException {
    document = Document.read(FOLDER.resolve("checklist.md"));
  }

  @Test
  void the_document_has_57_boxes_and_nobody_has_ticked_one() {
    List<Line> boxes =
        document.lines().stream().filter(line -> line.kind() == LineKind.BOX).toList();
    assertThat(boxes).hasSize(57).noneMatch(Line::ticked);
  }

  @Test
  void no_character_of_the_document_is_damaged() throws IOException {
    assertThat(document.repairedLines()).isZero();
    // Throws where a byte is not UTF-8, which the engine would read as windows-1252.
    assertThat(Files.readString(FOLDER.resolve("checklist.md"))).doesNotContain("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phases", "items"})
  void every_heading_of_the_spec_file_begins_exactly_one_of_the_document(String section)
      throws IOException {
    List<String> headings = document.headings().stream().map(Heading::text).toList();
    assertThat(keys(section))
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(headings).filteredOn(heading -> heading.startsWith(key)).hasSize(1));
  }

  private static List<String> keys(String section) throws IOException {
    String file = "mued-lms.spec.yaml";
    Problems problems = new Problems();
    Mapping spec =
        (Mapping) Yaml.read(file, Files.readString(FOLDER.resolve(file)), problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    Mapping entries = (Mapping) spec.value(section).orElseThrow();
    return entries.entries().stream()
        .map(Entry::key)
        .map(key -> Wording.normalise(key.text()))
        .toList();
  }
}
