package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.staging.Clients;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The client programs of one PostgreSQL on this machine.
 *
 * @param folder where pg_dump, pg_dumpall, pg_restore and psql lie
 * @param major their version
 */
record ClientPrograms(Path folder, int major) {

  private static final List<String> PROGRAMS =
      List.of("pg_dump", "pg_dumpall", "pg_restore", "psql");

  /** Where Debian and Red Hat put several versions beside each other. */
  private static final Map<Path, String> PACKAGED =
      Map.of(Path.of("/usr/lib/postgresql"), "*", Path.of("/usr"), "pgsql-*");

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Those of this machine that fit a server best, or tells what to install. */
  static Optional<ClientPrograms> fitting(int server, Clients clients, Judgement judgement) {
    return among(folders(), server, clients, judgement);
  }

  /**
   * The oldest that are not older than the server: older ones refuse it, and newer ones write what
   * it may not understand.
   */
  static Optional<ClientPrograms> among(
      List<Path> folders, int server, Clients clients, Judgement judgement) {
    List<ClientPrograms> found =
        folders.stream().flatMap(folder -> in(folder, clients).stream()).toList();
    Comparator<ClientPrograms> byMajor = Comparator.comparing(ClientPrograms::major);
    Optional<ClientPrograms> fitting =
        found.stream().filter(programs -> programs.major >= server).min(byMajor);
    if (fitting.isEmpty()) {
      judgement.blocked(
          found.stream()
                  .max(byMajor)
                  .map(
                      newest ->
                          "pg_dump %d cannot dump PostgreSQL %d: it refuses servers newer than itself"
                              .formatted(newest.major, server))
                  .orElse(
                      "pg_dump, pg_dumpall, pg_restore and psql are neither on the PATH nor in /usr/lib/postgresql")
              + ". Install the client tools of %d or newer, or check \"base backup\", which needs none"
                  .formatted(server));
    }
    return fitting;
  }

  String path(String program) {
    return folder.resolve(program).toString();
  }

  /**
   * Why what they write may not be restored, where the server is older (manual, pg_dump: Notes).
   */
  Optional<String> newerThan(int server) {
    return major == server
        ? Optional.empty()
        : Optional.of(
            "the client tools are those of PostgreSQL %d, and what these write need not load into %d. Install those of %d"
                .formatted(major, server, server));
  }

  private static Optional<ClientPrograms> in(Path folder, Clients clients) {
    if (!PROGRAMS.stream().map(folder::resolve).allMatch(Files::isExecutable)) {
      return Optional.empty();
    }
    String version =
        clients.run(List.of(folder.resolve("pg_dump").toString(), "--version"), LIMIT).text();
    Matcher matcher = VERSION.matcher(version);
    return matcher.find()
        ? Optional.of(new ClientPrograms(folder, Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** Debian's PATH leads to a script that chooses a version by itself, so it comes last. */
  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    PACKAGED.forEach((parent, names) -> folders.addAll(packaged(parent, names)));
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).toAbsolutePath())
        .forEach(folders::add);
    return folders;
  }

  private static List<Path> packaged(Path parent, String names) {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, names)) {
        found.forEach(version -> folders.add(version.resolve("bin")));
      } catch (IOException unreadable) {
        return List.of(); // What cannot be listed cannot be run either.
      }
    }
    return folders;
  }
}
