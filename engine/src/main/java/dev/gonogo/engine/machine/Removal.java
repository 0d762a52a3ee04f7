package dev.gonogo.engine.machine;

import java.nio.file.Path;
import java.util.List;

/** Deletes files, and folders with everything in them. */
final class Removal {

  private Removal() {}

  /**
   * Deletes this path, and does nothing where it is absent.
   *
   * <p>{@code rm} walks by directory handles, so the server's user cannot lead root astray with a
   * link put in its way.
   */
  static void remove(Path path) {
    Output output = Command.run(List.of("rm", "-rf", "--", path.toString()));
    if (!output.succeeded()) {
      throw new StagingException("%s cannot be removed: %s".formatted(path, output.text()));
    }
  }
}
