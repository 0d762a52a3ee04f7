package dev.gonogo.engine.script;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** Executes a script in a JVM of its own, whose heap is smaller than the script. */
final class StreamedScript {

  private StreamedScript() {}

  /**
   * Prints how many statements were executed.
   *
   * @param arguments the folder, the script, and the URL of the database
   */
  public static void main(String[] arguments) throws Exception {
    try (Connection session = DriverManager.getConnection(arguments[2])) {
      ScriptResult result =
          new ScriptRunner(Path.of(arguments[0])).run(Path.of(arguments[1]), session);
      System.out.println(result.executed() + " statements, heap " + heap());
    }
  }

  private static String heap() {
    return Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB";
  }
}
