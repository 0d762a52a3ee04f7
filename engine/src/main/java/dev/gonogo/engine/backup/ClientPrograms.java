package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.staging.Clients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The client programs of one PostgreSQL.
 *
 * @param clients the machine that they are on
 * @param folder where pg_dump, pg_dumpall, pg_restore and psql lie
 * @param major their version
 */
record ClientPrograms(Clients clients, Path folder, int major) {

  /** Where Debian and Red Hat put several versions, then the path, which leads to one of them. */
  private static final String FIND =
      """
      for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do echo "$folder"; done
      echo "${1:-$PATH}" | tr : '\\n'
      """;

  /** All four have to be there, since one goes on where another ends. */
  private static final String VERSION_OF =
      """
      cd -- "$1" 2>/dev/null && [ -x pg_dump ] && [ -x pg_dumpall ] && [ -x pg_restore ] \\
        && [ -x psql ] && ./pg_dump --version
      """;

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Those that fit a server best, the nearest first, or tells what to install. */
  static Optional<ClientPrograms> fitting(int server, List<Clients> all, Judgement judgement) {
    return among(all.stream().flatMap(clients -> of(clients).stream()).toList(), server, judgement);
  }

  /**
   * The oldest that are not older than the server: older ones refuse it, and newer ones write what
   * it may not understand.
   */
  static Optional<ClientPrograms> among(
      List<ClientPrograms> found, int server, Judgement judgement) {
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

  private static List<ClientPrograms> of(Clients clients) {
    String folders =
        clients.run(List.of("sh", "-c", FIND, "sh", clients.searchPath()), LIMIT).text();
    return folders
        .lines()
        .distinct()
        .filter(folder -> folder.startsWith("/"))
        .flatMap(folder -> in(Path.of(folder), clients).stream())
        .toList();
  }

  /** Those in this folder, where all of them are there. */
  static Optional<ClientPrograms> in(Path folder, Clients clients) {
    String said =
        clients.run(List.of("sh", "-c", VERSION_OF, "sh", folder.toString()), LIMIT).text();
    Matcher matcher = VERSION.matcher(said);
    return matcher.find()
        ? Optional.of(new ClientPrograms(clients, folder, Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }
}
