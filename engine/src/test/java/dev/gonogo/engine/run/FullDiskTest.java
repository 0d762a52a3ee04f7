package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tmpfs that is exhausted in the middle of a rehearsal; only root can make one. */
class FullDiskTest {
  @TempDir Path folder;
  private Path small;

  @BeforeEach
  void mountSmallTmpfs() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can mount");
    small = Files.createDirectories(folder.resolve("small"));
    run("mount", "-t", "tmpfs", "-o", "size=70m,mode=711", "tmpfs", small.toString());
    run("chmod", "a+x", folder.toString());
  }

  @AfterEach
  void unmount() throws Exception {
    if (small != null) {
      run("umount", "--lazy", small.toString());
    }
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void as_root_the_server_on_an_exhausted_tmpfs_is_told_with_the_next_step() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder.resolve("shop"));
    files.document("# One\n- [ ] a\n");
    files.file(
        "one.sql",
        "CREATE TABLE notes AS SELECT repeat(md5(n::text), 30) FROM generate_series(1, 145000) n;");
    files.file("back.sql", "DROP TABLE IF EXISTS notes;");
    files.specAfterHeader("phases: { One: { deploy: one.sql, rollback: back.sql } }\n");
    Plan plan = files.plan();
    RunSettings settings =
        new RunSettings(
            Gate.REHEARSAL,
            folder.resolve("output"),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            new StagingSettings(
                TestServer.settings().workspace(),
                TestServer.settings().binariesFolder(),
                Optional.empty(),
                Optional.of(small),
                Optional.of(Where.EMBEDDED),
                false));

    try (Run run = Run.begin(plan, settings, List.of(), Clock.systemUTC())) {
      Step deploy = plan.steps().stream().filter(Step.Deploy.class::isInstance).findFirst().get();
      Outcome outcome = run.perform(deploy);

      assertThat(outcome.message())
          .containsPattern("The disk of .*/small/run-.* is full \\([0-9]+ MB free now\\)\\. ")
          .endsWith("Name a folder with more room: -Dgonogo.staging.directory=…");
    }
    try (var left = Files.newDirectoryStream(small, "run-*")) {
      assertThat(left).isEmpty();
    }
  }
}
