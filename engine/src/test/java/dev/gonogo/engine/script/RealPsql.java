package dev.gonogo.engine.script;

import dev.gonogo.engine.testing.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL's own psql: Debian's package postgresql-client-15. */
final class RealPsql {

  private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/psql");
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/.*[?&]password=([^&]*).*");
  private static final Pattern ERROR =
      Pattern.compile("^psql:([^:]+):(\\d+): (?:ERROR|FATAL): +(\\w{5}): ", Pattern.MULTILINE);

  private RealPsql() {}

  static void assumeInstalled() {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "apt-get install postgresql-client-15");
  }

  /** What a script did: its exit code, and each error as {@code SQLSTATE file:line}. */
  record Ran(int exit, List<String> errors, String said) {}

  static Ran run(String script, Path folder, String database)
      throws IOException, InterruptedException {
    Matcher url = URL.matcher(TestServer.staging(TestServer.DEFAULT_MAJOR).url("gonogo"));
    if (!url.matches()) {
      throw new IllegalStateException("a test server's URL has host, port and password");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            PROGRAM.toString(),
            "-X",
            "-v",
            "ON_ERROR_STOP=1",
            "-v",
            "VERBOSITY=verbose",
            "-h",
            url.group(1),
            "-p",
            url.group(2),
            "-U",
            "gonogo",
            "-d",
            database,
            "-f",
            script);
    builder.environment().put("PGPASSWORD", url.group(3));
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    builder.environment().put("PAGER", "cat");
    Path said = Files.createTempFile("gonogo-psql", ".txt");
    try {
      Process process =
          builder
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      int exit = process.waitFor();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      return new Ran(exit, ERROR.matcher(text).results().map(RealPsql::error).toList(), text);
    } finally {
      Files.delete(said);
    }
  }

  private static String error(MatchResult found) {
    return "%s %s:%s".formatted(found.group(3), found.group(1), found.group(2));
  }
}
