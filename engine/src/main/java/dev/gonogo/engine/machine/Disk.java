package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What to say when there is no room left. */
final class Disk {

  private Disk() {}

  /** With less room than this, a server cannot be expected to write. */
  private static final long NOTHING = 4L << 20;

  /** This text of a program, followed by the next step where it complains of a full disk. */
  static String explained(String text, Path folder) {
    return complains(text) ? text + "\n" + nextStep(folder) : text;
  }

  /**
   * The next step where a disk is full, or was: a server that finds no room gives back what it
   * took.
   *
   * @param said what somebody said who may have found no room
   */
  static Optional<String> full(String said, Path folder) {
    return complains(said) || isFull(folder) ? Optional.of(nextStep(folder)) : Optional.empty();
  }

  private static boolean complains(String text) {
    return text.contains("No space left on device");
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NOTHING;
    } catch (IOException exception) {
      return false;
    }
  }

  private static String nextStep(Path folder) {
    return "The disk of %s is full (%s free now). Name a folder with more room: -Dgonogo.staging.directory=…"
        .formatted(folder, free(folder));
  }

  private static String free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() / (1 << 20) + " MB";
    } catch (IOException exception) {
      return "an unknown amount";
    }
  }
}
