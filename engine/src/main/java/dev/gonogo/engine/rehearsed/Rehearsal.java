package dev.gonogo.engine.rehearsed;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A rehearsal as it was kept.
 *
 * @param verdict finished, of any word
 * @param folder of its files
 */
public record Rehearsal(Verdict verdict, Path folder) {

  /** Checks the components. */
  public Rehearsal {
    requireNonNull(verdict, "verdict");
    requireNonNull(folder, "folder");
  }

  /** When it ended. */
  public Instant finished() {
    return requireNonNull(verdict.finished(), "end of a finished verdict");
  }

  /**
   * The catalog after so many parts were deployed; read from its file each time.
   *
   * @param deployedParts 0 for the state before the deployment
   * @throws DamagedEvidenceException where the file is missing or damaged; the message names it
   * @throws UncheckedIOException where it cannot be read
   */
  public Catalog catalog(int deployedParts) {
    try {
      return CatalogFile.of(folder, deployedParts).read();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rehearsal in " + folder, e);
    }
  }

  /**
   * What checks were answered, in the order in which they asked; by {@link #asking}.
   *
   * @throws DamagedEvidenceException where the file is missing or damaged; the message names it
   * @throws UncheckedIOException where it cannot be read
   */
  public Map<String, List<Answer>> answers() {
    try {
      return AnswersFile.of(folder).read();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rehearsal in " + folder, e);
    }
  }

  /** Who asks: a check, by its word, of a step. */
  public static String asking(String step, String word) {
    return step + " " + word;
  }

  /** The rehearsal in a folder that is there, which must be of this checklist and content. */
  static Rehearsal read(Path folder, String checklist, String contentHash) throws IOException {
    Path file = new EvidenceFolder(folder).verdict();
    Verdict verdict = new EvidenceFolder(folder).readVerdict().orElse(null);
    if (verdict == null) {
      throw new DamagedEvidenceException(
          file + " is missing, so the rehearsal was changed after it was kept. Rehearse again",
          null);
    }
    if (!isFinished(verdict)
        || !verdict.checklist().equals(checklist)
        || !verdict.contentHash().equals(contentHash)) {
      throw new DamagedEvidenceException(
          "%s is not the finished verdict of checklist %s with this content, so it was changed"
                  .formatted(file, checklist)
              + " after it was kept. Rehearse again",
          null);
    }
    return new Rehearsal(verdict, folder);
  }

  static boolean isFinished(Verdict verdict) {
    return verdict.state().equals(Verdict.FINISHED) && verdict.finished() != null;
  }
}
