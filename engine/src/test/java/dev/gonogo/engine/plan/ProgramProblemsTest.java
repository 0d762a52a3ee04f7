package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that a spec file names, and their files. */
class ProgramProblemsTest {
  @TempDir Path parent;
  private Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = Files.createDirectory(parent.resolve("shop"));
    files = new ChecklistFiles(folder).document("# One\n- [ ] a\n");
    files.empty(
        "migrate.sh", "plain.sh", "prisma/schema.prisma", "prisma/1/migration.sql", "b.sql");
    Files.setPosixFilePermissions(
        folder.resolve("migrate.sh"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        folder.resolve("plain.sh"), PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void are_none_where_all_is_there_and_its_files_are_part_of_the_hash() {
    Plan plan = plan("{ run: [sh, ./migrate.sh, up], files: prisma, within: 5 s }");

    assertThat(plan.steps().get(0)).isInstanceOf(Step.Setup.class);
    assertThat(plan.files())
        .containsExactly(
            "shop.spec.yaml",
            "checklist.md",
            "prisma/1/migration.sql",
            "prisma/schema.prisma",
            "migrate.sh",
            "b.sql");
  }

  @Test
  void of_a_program_that_is_not_there_or_leaves_the_folder() throws IOException {
    Files.createSymbolicLink(folder.resolve("shell"), Path.of("/bin/sh"));

    assertThat(problems("{ run: [./migrat.sh] }"))
        .containsExactly(
            "shop.spec.yaml:5:21: there is no file \"./migrat.sh\" beside shop.spec.yaml."
                + " Did you mean \"migrate.sh\"?");
    assertThat(problems("{ run: [./plain.sh] }"))
        .containsExactly(
            "shop.spec.yaml:5:21: \"./plain.sh\" may not be executed. Make it executable: chmod +x"
                + " ./plain.sh");
    for (String program : List.of("./shell", "/bin/sh", "../shop/../x")) {
      assertThat(problems("{ run: [" + program + "] }"))
          .containsExactly(
              "shop.spec.yaml:5:21: \"%s\" leaves the folder of the checklist. Allowed: files beside shop.spec.yaml or below"
                  .formatted(program));
    }
  }

  @Test
  void of_files_and_folders() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("linked"));
    Files.createSymbolicLink(folder.resolve("linked/passwd"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("etc"), Path.of("/etc"));
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i : IntStream.rangeClosed(0, 10_000).toArray()) {
      Files.createFile(many.resolve("f" + i));
    }

    assertThat(problems("{ run: [sh], files: [prism] }"))
        .containsExactly("shop.spec.yaml:5:34: there is no file \"prism\" beside shop.spec.yaml");
    assertThat(problems("{ run: [sh], files: [empty] }"))
        .containsExactly("shop.spec.yaml:5:34: the folder \"empty\" holds no file. Leave it out");
    assertThat(problems("{ run: [sh], files: [linked] }"))
        .containsExactly(
            "shop.spec.yaml:5:34: \"linked/passwd\" leaves the folder of the checklist. Allowed:"
                + " files in it or below");
    assertThat(problems("{ run: [sh], files: [etc] }"))
        .containsExactly(
            "shop.spec.yaml:5:34: \"etc\" leaves the folder of the checklist. Allowed: files beside"
                + " shop.spec.yaml or below");
    assertThat(problems("{ run: [sh], files: [many] }"))
        .containsExactly(
            "shop.spec.yaml:5:34: the folder \"many\" holds more than 10000 files. Name the files"
                + " and folders in it that decide what the program does");
  }

  @Test
  void of_what_contradicts_itself() {
    assertThat(problems("{ run: [sh], script: b.sql }"))
        .containsExactly(
            "shop.spec.yaml:5:13: write either \"script\", an SQL script, or \"run\", a program with"
                + " its arguments");
    assertThat(problems("{ script: b.sql, files: prisma }"))
        .containsExactly(
            "shop.spec.yaml:5:13: \"environment\", \"version\" and \"files\" are of programs. Write"
                + " them beside \"run\"");
    assertThat(problems("{ script: b.sql, within: 0 s }"))
        .containsExactly(
            "shop.spec.yaml:5:13: nothing is done within no time. Write more, such as 10 min");
    assertThat(problems("{ run: sh up }"))
        .containsExactly(
            "shop.spec.yaml:5:13: \"sh up\" is not a program. Write the command as a list, such as"
                + " [redis-cli, ping], or for a shell: [sh, -c, \"…\"]");
    assertThat(problems("{ run: [sh], within: 0 s }"))
        .containsExactly(
            "shop.spec.yaml:5:13: nothing is done within no time. Write more, such as 10 min");
    assertThat(problems("{ run: [sh], environment: [PASSWORD=hunter2] }"))
        .containsExactly(
            "shop.spec.yaml:5:13: what stands under \"environment\" is not the name of a variable."
                + " Write the name alone, such as SHADOW_DATABASE_URL: the value is taken from the"
                + " environment of the rehearsal");
    assertThat(problems("{ run: [sh], environment: [PGPASSWORD] }"))
        .containsExactly(
            "shop.spec.yaml:5:13: PGPASSWORD tells the program where the staging server is. Leave it"
                + " out under \"environment\"");
  }

  @Test
  void of_a_step_whose_program_does_not_know_it() {
    files.specAfterHeader(
        """
        phases:
          One:
            each step: { deploy: { run: [./migrate.sh, up] }, rollback: "b-{step}.sql" }
            steps: { users: 5 s }
        """);
    assertThat(files.problems())
        .contains(
            "shop.spec.yaml:5:16: \"./migrate.sh up\" holds no {step}, so every step would run the"
                + " same program");

    files.empty("b-users.sql");
    files.specAfterHeader(
        """
        phases:
          One:
            each step: { deploy: { run: [./migrate.sh, "{step}"] }, rollback: "b-{step}.sql" }
            steps: { users: 5 s }
        """);
    assertThat(files.plan().steps())
        .extracting(step -> step.planned().title())
        .contains("deploy ./migrate.sh users");
  }

  private Plan plan(String deploy) {
    return files
        .specAfterHeader("phases:\n  One:\n    deploy: %s\n    rollback: b.sql\n".formatted(deploy))
        .plan();
  }

  private List<String> problems(String deploy) {
    plan(deploy);
    return files.problems();
  }
}
