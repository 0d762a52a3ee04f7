package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.TestServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of 200 MB in a JVM of 96 MB: no more is held than the longest statement. */
class LargeScriptsTest {

  private static final String DATABASE = "large_scripts";
  private static final int MEGABYTES = 200;

  @TempDir private Path folder;

  @BeforeEach
  void makeTable() throws SQLException {
    try (Connection session = TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
        Statement statement = session.createStatement()) {
      statement.execute("drop table if exists t; create unlogged table t (id int, name text)");
    }
  }

  @Test
  void of_many_inserts() throws Exception {
    int statements = 10_000;
    String text = "x".repeat(MEGABYTES * 1024 * 1024 / statements);
    try (BufferedWriter script = writer()) {
      for (int i = 0; i < statements; i++) {
        script.write("insert into t values (%d, md5('%s'));\n".formatted(i, text));
      }
    }

    assertThat(run()).matches("10000 statements, heap 9\\d MB\n");
    assertThat(rows()).isEqualTo(statements);
  }

  @Test
  void of_rows_to_copy() throws Exception {
    int rows = 200_000;
    String text = "y".repeat(MEGABYTES * 1024 * 1024 / rows);
    try (BufferedWriter script = writer()) {
      script.write("copy t from stdin;\n");
      for (int i = 0; i < rows; i++) {
        script.write(i + "\t" + text + "\n");
      }
      script.write("\\.\n");
    }

    assertThat(run()).matches("1 statements, heap 9\\d MB\n");
    assertThat(rows()).isEqualTo(rows);
  }

  private BufferedWriter writer() throws IOException {
    return Files.newBufferedWriter(folder.resolve("large.sql"), StandardCharsets.UTF_8);
  }

  private String run() throws IOException, InterruptedException {
    String url =
        TestServer.staging(TestServer.DEFAULT_MAJOR)
            .url("gonogo")
            .replaceFirst("/staging\\?", "/" + DATABASE + "?");
    Path said = folder.resolve("said.txt");
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StreamedScript.class.getName(),
                folder.toString(),
                "large.sql",
                url)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(exit).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  private static long rows() throws SQLException {
    try (Connection session = TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
        Statement statement = session.createStatement();
        ResultSet answer = statement.executeQuery("select count(*) from t")) {
      answer.next();
      return answer.getLong(1);
    }
  }
}
