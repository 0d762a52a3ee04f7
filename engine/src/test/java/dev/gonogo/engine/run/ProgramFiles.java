package dev.gonogo.engine.run;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.tools.ToolProvider;
import org.postgresql.Driver;

/**
 * A checklist that is deployed by a program, {@code ./migrate.sh}, which executes its arguments.
 */
record ProgramFiles(Path folder) {
  private static final String MIGRATE =
      """
      class Migrate {
        public static void main(String[] statements) throws Exception {
          String url = "jdbc:postgresql://%s:%s/%s?user=%s&password=%s&options=%s".formatted(
              of("PGHOST"), of("PGPORT"), of("PGDATABASE"), of("PGUSER"), of("PGPASSWORD"),
              java.net.URLEncoder.encode(of("PGOPTIONS"), "UTF-8").replace("+", "%20"));
          try (var session = java.sql.DriverManager.getConnection(url);
              var statement = session.createStatement()) {
            for (String sql : statements) {
              statement.execute(sql);
              System.out.println("done: " + sql);
            }
          } catch (java.sql.SQLException exception) {
            System.err.println(exception.getMessage());
            System.exit(3);
          }
        }

        static String of(String name) {
          return System.getenv().getOrDefault(name, "");
        }
      }
      """;

  ChecklistFiles write() throws IOException, URISyntaxException {
    ChecklistFiles files = new ChecklistFiles(folder).document("# One\n- [ ] a\n");
    files.file("setup.sql", "SET ROLE deployer;\nCREATE TABLE orders (id int PRIMARY KEY);\n");
    files.file("tool/Migrate.java", MIGRATE);
    String source = folder.resolve("tool/Migrate.java").toString();
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, source) != 0) {
      throw new IllegalStateException("the program cannot be compiled");
    }
    Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    program("migrate.sh", "exec '%s' -cp 'tool:%s' Migrate \"$@\"".formatted(java, driver));
    return files;
  }

  /** Writes a program that may be executed. */
  void program(String name, String shell) throws IOException {
    new ChecklistFiles(folder).file(name, "#!/bin/sh\n" + shell + "\n");
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
