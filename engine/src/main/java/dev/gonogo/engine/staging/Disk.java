package dev.gonogo.engine.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to say when there is no room left. */
final class Disk {

  private Disk() {}

  /** This text of a program, followed by the next step where it complains of a full disk. */
  static String explained(String text, Path folder) {
    return text.contains("No space left on device")
        ? "%s\nThe disk of %s is full (%s free). Name a folder with more room: -Dgonogo.staging.directory=…"
            .formatted(text, folder, free(folder))
        : text;
  }

  private static String free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() / (1 << 20) + " MB";
    } catch (IOException exception) {
      return "an unknown amount";
    }
  }
}
