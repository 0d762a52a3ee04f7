package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** This machine for programs whose server is elsewhere; they are run by whoever runs the JVM. */
public final class LocalWorkplace implements Workplace {

  /** No folder is made before one is asked for. */
  public LocalWorkplace() {}

  @Override
  public Path folderFor(String purpose) {
    try {
      return Files.createTempDirectory("gonogo-" + purpose);
    } catch (IOException exception) {
      throw new StagingException("no temporary folder can be made", exception);
    }
  }

  @Override
  public Output run(List<String> command, Map<String, String> environment, Duration limit) {
    return Command.run(command, environment, limit);
  }

  @Override
  public String searchPath() {
    return Command.searchPath();
  }

  @Override
  public void remove(Path path) {
    Removal.remove(path);
  }
}
