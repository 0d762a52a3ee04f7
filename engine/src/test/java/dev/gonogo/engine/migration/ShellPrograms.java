package dev.gonogo.engine.migration;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Programs of a checklist's folder that are written in shell, and what comes of them. */
record ShellPrograms(Path folder) {

  /** Writes a program that may be executed. */
  Program write(String name, String shell, Duration within) throws IOException {
    new ChecklistFiles(folder).file(name, "#!/bin/sh\n" + shell + "\n");
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    return program(within, "./" + name);
  }

  static Program program(Duration within, String... command) {
    return new Program(List.of(command), within, List.of(), List.of(), false, "shop.spec.yaml", 4);
  }

  /** Runs it with this password in its environment. */
  Done run(Program program, String password) {
    Map<String, String> environment =
        Map.of("PATH", "/usr/bin:/bin", "PGPASSWORD", password, "TELL", "told");
    return new ProgramRun(
            program, folder, new Environment(environment, Secrets.of(List.of(password))))
        .toItsEnd();
  }

  /** Runs one that is written now. */
  Done run(String shell) throws IOException {
    return run(write("migrate.sh", shell, Duration.ofMinutes(1)), "secret word/+");
  }
}
