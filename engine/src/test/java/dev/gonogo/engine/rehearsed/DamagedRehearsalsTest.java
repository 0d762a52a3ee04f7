package dev.gonogo.engine.rehearsed;

import static dev.gonogo.engine.rehearsed.Verdicts.finished;
import static dev.gonogo.engine.rehearsed.Verdicts.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRehearsalsTest {

  private static final Catalog BEFORE =
      new Catalog(17, "shop", List.of(new Schema("app", "owner", null)), List.of());

  @TempDir Path workspace;
  private Rehearsals rehearsals;

  @BeforeEach
  void keep() {
    rehearsals = new Rehearsals(workspace, "shop");
    rehearsals.keep(finished("a", 1), Map.of(0, BEFORE), Map.of());
  }

  private Path kept(String content) {
    return workspace.resolve("rehearsals").resolve("shop").resolve(hash(content));
  }

  @Test
  void a_catalog_torn_at_any_byte_is_refused() throws IOException {
    Rehearsal rehearsal = rehearsals.of(hash("a")).orElseThrow();
    Path file = kept("a").resolve("catalog-0.json.gz");
    byte[] whole = Files.readAllBytes(file);
    for (int end = 0; end < whole.length; end++) {
      Files.write(file, Arrays.copyOf(whole, end));
      assertThatThrownBy(() -> rehearsal.catalog(0))
          .as("the first %d bytes", end)
          .isInstanceOf(DamagedEvidenceException.class)
          .hasMessage(
              file
                  + " is not a catalog that this version of Gonogo has kept: it was changed, torn,"
                  + " or kept by another version. Rehearse again");
    }
    Files.write(file, whole);
    assertThat(rehearsal.catalog(0)).isEqualTo(BEFORE);
  }

  @Test
  void a_changed_byte_is_refused() throws IOException {
    Path file = kept("a").resolve("catalog-0.json.gz");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);

    assertThatThrownBy(() -> rehearsals.of(hash("a")).orElseThrow().catalog(0))
        .isInstanceOf(DamagedEvidenceException.class)
        .hasMessageStartingWith(file + " is not a catalog");
  }

  @Test
  void a_state_that_was_not_kept_is_no_empty_one() {

    assertThatThrownBy(() -> rehearsals.of(hash("a")).orElseThrow().catalog(1))
        .isInstanceOf(DamagedEvidenceException.class)
        .hasMessage(
            kept("a").resolve("catalog-1.json.gz")
                + " is missing, so nothing is known of this state. Rehearse again");
  }

  @Test
  void a_catalog_that_cannot_be_read_is_not_a_damaged_one() throws IOException {
    Path file = kept("a").resolve("catalog-0.json.gz");
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> rehearsals.of(hash("a")).orElseThrow().catalog(0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read the rehearsal in " + kept("a"));
  }

  @Test
  void a_verdict_that_is_missing_or_damaged_is_refused() throws IOException {
    Path file = kept("a").resolve("verdict.json");
    Files.writeString(file, "{\"state\":");
    assertRefused(
        file
            + " is not a verdict, so it was changed after it was written. Run the checklist again");

    Files.delete(file);
    assertRefused(
        file + " is missing, so the rehearsal was changed after it was kept. Rehearse again");

    rehearsals.keep(finished("b", 2), Map.of(0, BEFORE), Map.of());
    Files.createDirectories(kept("a"));
    Files.copy(kept("b").resolve("verdict.json"), file);
    assertRefused(
        file
            + " is not the finished verdict of checklist shop with this content, so it was changed"
            + " after it was kept. Rehearse again");
  }

  private void assertRefused(String message) {
    for (Runnable asking : List.<Runnable>of(() -> rehearsals.of(hash("a")), rehearsals::latest)) {
      assertThatThrownBy(asking::run)
          .isInstanceOf(DamagedEvidenceException.class)
          .hasMessage(message);
    }
  }

  @Test
  void to_rehearse_again_helps() throws IOException {
    Files.delete(kept("a").resolve("verdict.json"));
    rehearsals.keep(finished("b", 2), Map.of(0, BEFORE), Map.of());

    assertThat(rehearsals.latest().orElseThrow().verdict()).isEqualTo(finished("b", 2));
    assertThat(kept("a")).doesNotExist();
  }
}
