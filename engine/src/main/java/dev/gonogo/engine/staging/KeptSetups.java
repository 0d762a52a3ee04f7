package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Clusters as they were after their setup, or as initdb made them, kept for later runs in a folder
 * of the workspace.
 *
 * <p>Only for a day: setup scripts speak of today, and what they made yesterday is not what they
 * would make now.
 *
 * @param folder one file for each
 */
record KeptSetups(Path folder) {

  /** How long one may be used. */
  static final Duration VALID = Duration.ofHours(24);

  /** How many are kept: a team has a few checklists, on one or two versions. */
  private static final int MOST = 6;

  private static final String ENDING = ".tar";

  static KeptSetups in(Path workspace) {
    return new KeptSetups(workspace.resolve("setup"));
  }

  /** Those that nothing was done to yet: making one takes longer than all else of a start. */
  static KeptSetups initialized(Path workspace) {
    return new KeptSetups(workspace.resolve("initialized"));
  }

  /**
   * One of them.
   *
   * @param archive its file
   * @param since when it was made
   */
  record Kept(Path archive, Instant since) {}

  /** The one that was made of the same, where it is still valid. */
  Optional<Kept> find(String key, Instant now) {
    return age(file(key))
        .filter(since -> since.plus(VALID).isAfter(now))
        .map(since -> new Kept(file(key), since));
  }

  /** Keeps one; nobody finds it before it is complete. */
  void keep(String key, Consumer<Path> writing) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "unfinished-", "");
      try {
        writing.accept(unfinished);
        Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      removeOld();
    } catch (IOException exception) {
      throw new StagingException(
          "the state after setup cannot be kept in %s: %s"
              .formatted(folder, exception.getMessage()),
          exception);
    }
  }

  /** Removes one that is of no use. */
  void remove(Kept useless) {
    try {
      Files.deleteIfExists(useless.archive());
    } catch (IOException exception) {
      throw new StagingException(useless.archive() + " cannot be removed", exception);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  /** Those too that a killed run has not finished. */
  private void removeOld() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(found::add);
    }
    found.sort(Comparator.comparing(file -> age(file).orElse(Instant.EPOCH)));
    Instant oldest = Instant.now().minus(VALID);
    for (int index = 0; index < found.size(); index++) {
      boolean tooMany = found.size() - index > MOST;
      if (tooMany || age(found.get(index)).orElse(oldest).isBefore(oldest)) {
        Files.deleteIfExists(found.get(index));
      }
    }
  }

  private static Optional<Instant> age(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException exception) {
      return Optional.empty(); // There is none, or another run has just removed it.
    }
  }
}
