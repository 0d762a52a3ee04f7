package dev.gonogo.engine.rehearsed;

import static java.util.Comparator.comparing;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.machine.FileMutex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rehearsals of one checklist that were kept: the last one of each of its five newest contents.
 *
 * <p>A folder for each content, {@code rehearsals/<checklist>/<content hash>}, which appears whole.
 * While one replaces another of the same content, there is none for a moment. Used by one thread
 * and one process at a time; others may read.
 */
public final class Rehearsals {

  private final String checklist;
  private final Path folder;
  private final Contents contents;

  /**
   * Those of a checklist; nothing is read or written yet.
   *
   * @param workspace Gonogo's own folder, {@code .gonogo}
   * @param checklist its name
   */
  public Rehearsals(Path workspace, String checklist) {
    this.checklist = checklist;
    this.folder = workspace.resolve("rehearsals").resolve(checklist);
    this.contents = new Contents(folder, checklist);
  }

  /**
   * Keeps a rehearsal in the place of an earlier one of the same content, and removes the oldest
   * contents and those that cannot be read any more. Several processes may do so at once.
   *
   * @param verdict of the run
   * @param states the catalogs by how many parts were deployed; 0 is the state before the
   *     deployment
   * @param answers what checks were answered that can be asked of production; see {@link
   *     Rehearsal#answers}
   * @throws IllegalArgumentException where the run did not come to its end, is of another checklist
   *     or of unknown content, or no catalog is given
   * @throws UncheckedIOException where the folder cannot be written
   */
  public void keep(
      Verdict verdict, Map<Integer, Catalog> states, Map<String, List<Answer>> answers) {
    require(verdict, states);
    try {
      Files.createDirectories(folder);
      FileMutex.alone(
          folder.resolveSibling("." + checklist + ".lock"), () -> put(verdict, states, answers));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the rehearsal in " + folder, e);
    }
  }

  private Path put(Verdict verdict, Map<Integer, Catalog> states, Map<String, List<Answer>> answers)
      throws IOException {
    try (Aside aside = Aside.in(folder)) {
      Path made = aside.make();
      for (Map.Entry<Integer, Catalog> state : states.entrySet()) {
        CatalogFile.of(made, state.getKey()).write(state.getValue());
      }
      AnswersFile.of(made).write(answers);
      new EvidenceFolder(made).write(verdict);
      Path kept = contents.folderOf(verdict.contentHash());
      if (Files.exists(kept)) {
        aside.take(kept);
      }
      Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
      for (Path old : contents.toRemove()) {
        aside.take(old);
      }
      return kept;
    }
  }

  private void require(Verdict verdict, Map<Integer, Catalog> states) {
    if (!Rehearsal.isFinished(verdict)) {
      throw new IllegalArgumentException(
          "a rehearsal that is %s cannot be kept: only finished ones are"
              .formatted(verdict.state()));
    }
    if (!verdict.checklist().equals(checklist)) {
      throw new IllegalArgumentException(
          "a rehearsal of %s cannot be kept as one of %s"
              .formatted(verdict.checklist(), checklist));
    }
    contents.folderOf(verdict.contentHash());
    if (states.isEmpty() || states.keySet().stream().anyMatch(parts -> parts < 0)) {
      throw new IllegalArgumentException(
          "catalogs of the states %s: at least one is needed, counted from 0"
              .formatted(states.keySet()));
    }
  }

  /**
   * The last rehearsal of this content; empty where there was none, or it is not kept any more.
   *
   * @throws IllegalArgumentException where this is no hash
   * @throws DamagedEvidenceException where its verdict is missing or damaged; the message names the
   *     file
   * @throws UncheckedIOException where it cannot be read
   */
  public Optional<Rehearsal> of(String contentHash) {
    Path content = contents.folderOf(contentHash);
    try {
      return Files.exists(content) ? Optional.of(contents.read(content)) : Optional.empty();
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  /**
   * The rehearsal that ended last, of whatever content; empty where none is kept.
   *
   * @throws DamagedEvidenceException where a verdict is missing or damaged; the message names the
   *     file
   * @throws UncheckedIOException where one cannot be read
   */
  public Optional<Rehearsal> latest() {
    try {
      return contents.readAll().stream().max(comparing(Rehearsal::finished));
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private UncheckedIOException cannotRead(IOException cause) {
    return new UncheckedIOException("cannot read the rehearsals in " + folder, cause);
  }
}
