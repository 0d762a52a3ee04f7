package dev.gonogo.engine;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place to rehearse {@link Orders} in.
 *
 * @param folder holds the checklist, its evidence and its server
 */
record Rehearsing(Path folder) {

  /** Writes the checklist, and sets the properties to this place. */
  static Rehearsing in(Path folder, GonogoProperties properties) throws IOException {
    Rehearsing place = new Rehearsing(folder);
    // The user who runs the server must be able to pass.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Files.createDirectory(place.servers());
    Orders.writeTo(place.checklist());
    properties.set(Settings.CHECKLISTS, place.checklist());
    properties.set(Settings.OUTPUT, folder.resolve("output"));
    properties.set(Settings.DATA_DIRECTORY, place.servers());
    return place;
  }

  Path checklist() {
    return folder.resolve("orders");
  }

  Path servers() {
    return folder.resolve("servers");
  }

  Verdict verdict() throws IOException {
    return new EvidenceFolder(folder.resolve("output/orders/staging")).readVerdict().orElseThrow();
  }

  /** What is left of servers: folders of runs, and processes that work in them. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(servers())) {
      Stream<String> folders = files.filter(Files::isDirectory).map(Path::toString);
      Stream<String> processes =
          ProcessHandle.allProcesses()
              .flatMap(process -> process.info().commandLine().stream())
              .filter(line -> line.contains(servers() + "/"));
      return Stream.concat(folders, processes).toList();
    }
  }
}
