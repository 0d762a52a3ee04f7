package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

  private static final String SHA_256_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void nothingIsADocument() {
    assertThat(Rendering.document(""))
        .isEqualTo(new Document("checklist.md", List.of(), List.of(), SHA_256_OF_NOTHING, "", 0));
  }

  @Test
  void aLineKnowsWhereItStandsAndHowItWasWritten() {
    assertThat(Rendering.document("## Day\n\n - [x] **Backup** 🛡️\n").lines().get(1))
        .isEqualTo(
            new Line(
                LineKind.BOX,
                "Backup",
                " - [x] **Backup** 🛡️",
                3,
                8,
                Optional.of(new Heading("Day", 2, 1, Optional.empty())),
                true,
                1));
  }

  @Test
  void damageIsRepairedButTheHashIsOfTheBytesAsGiven() {
    Document damaged = Rendering.document("- [ ] âœ… Backup\n");
    Document healthy = Rendering.document("- [ ] ✅ Backup\n");
    assertThat(damaged.lines()).isEqualTo(healthy.lines());
    assertThat(damaged.repairedLines()).isEqualTo(1);
    assertThat(healthy.repairedLines()).isZero();
    assertThat(damaged.sha256()).isNotEqualTo(healthy.sha256());
  }

  @Test
  void lineEndsAndAMissingLastOneChangeNothing() {
    String unix = "# A\n- [ ] b\n\n```\nc\n```\n";
    assertThat(Rendering.lines(unix.replace("\n", "\r\n"))).isEqualTo(Rendering.lines(unix));
    assertThat(Rendering.lines(unix.replace("\n", "\r"))).isEqualTo(Rendering.lines(unix));
    assertThat(Rendering.lines(unix.strip())).isEqualTo(Rendering.lines(unix));
  }

  @Test
  void aNulIsABlank() {
    assertThat(Rendering.lines("- [ ] a\0b\n")).isEqualTo("1:7 BOX a b");
  }

  @Test
  void aFileIsReadUnderTheNameGiven(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("checklist.md");
    Files.writeString(file, "- [ ] Größe\n", StandardCharsets.UTF_8);
    Document document = Document.read(file);
    assertThat(document.file()).isEqualTo(file.toString());
    assertThat(document.lines()).extracting(Line::text).containsExactly("Größe");
  }

  @Test
  void aFileThatCannotBeReadPassesThrough(@TempDir Path folder) {
    assertThatThrownBy(() -> Document.read(folder.resolve("none.md")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
