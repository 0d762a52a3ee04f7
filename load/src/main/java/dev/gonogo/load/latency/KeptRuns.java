package dev.gonogo.load.latency;

import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.played.Computer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs that were kept by name for later ones to compare with.
 *
 * @param folder outlives the run
 */
record KeptRuns(Path folder) {
  private static final String COMPUTER = "computer.txt";
  private static final String MEASURED = "measured";

  /**
   * Keeps what was measured, instead of what was kept by this name before.
   *
   * @throws IOException where it cannot be written
   */
  void keep(String name, Measurements measured, Path from) throws IOException {
    Path next = folder.resolve(name + ".next");
    delete(next);
    for (Path file : measured.files()) {
      Path to = next.resolve(MEASURED).resolve(from.relativize(file).toString());
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(file, to);
    }
    Files.writeString(next.resolve(COMPUTER), Computer.description());
    delete(folder.resolve(name));
    Files.move(next, folder.resolve(name));
  }

  /**
   * What keeps a run from being compared with; empty where nothing does.
   *
   * @throws IOException where it cannot be read
   */
  Optional<String> obstacle(String name) throws IOException {
    Path computer = folder.resolve(name).resolve(COMPUTER);
    if (!Files.exists(computer)) {
      return Optional.of(
          "no run was kept as \"%s\" in this workspace. Measure one with \"keep as: %s\" first"
              .formatted(name, name));
    }
    String then = Files.readString(computer);
    return then.equals(Computer.description())
        ? Optional.empty()
        : Optional.of(
            "run \"%s\" was measured on another machine (%s; this one: %s). Measure it here, or compare with a state"
                .formatted(name, then, Computer.description()));
  }

  /** What was measured; there is no obstacle. */
  Side side(String name) {
    Measurements measured = Measurements.read(folder.resolve(name).resolve(MEASURED));
    return new Side(measured, Servers.NOW, "in run \"%s\"".formatted(name));
  }

  private static void delete(Path old) throws IOException {
    if (Files.exists(old)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(old)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : all) {
        Files.delete(one);
      }
    }
  }
}
