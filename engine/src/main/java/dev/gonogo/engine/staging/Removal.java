package dev.gonogo.engine.staging;

import dev.gonogo.engine.staging.Command.Output;
import java.nio.file.Path;
import java.util.List;

/** Deletes folders with everything in them. */
final class Removal {

  private Removal() {}

  /**
   * Deletes this folder, and does nothing where it is absent.
   *
   * <p>{@code rm} walks by directory handles, so the server's user cannot lead root astray with a
   * link put in its way.
   */
  static void remove(Path folder) {
    Output output = Command.run(List.of("rm", "-rf", "--", folder.toString()));
    if (!output.succeeded()) {
      throw new StagingException("%s cannot be removed: %s".formatted(folder, output.text()));
    }
  }
}
