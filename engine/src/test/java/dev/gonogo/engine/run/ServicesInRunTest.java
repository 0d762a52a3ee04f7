package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a service: beside a database in a container, and without where it is embedded. */
class ServicesInRunTest {

  @TempDir private Path folder;
  private Plan plan;

  @BeforeEach
  void write() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder.resolve("shop"));
    files.document("# Cache\n- [ ] Redis answers\n- [ ] Redis sings\n");
    files.specAfterHeader(
        """
        services: { redis: redis:7 }
        items:
          Cache:
            Redis answers: { test: "dev.gonogo.engine.run.AsksRedis#it_answers" }
            Redis sings: { test: "dev.gonogo.engine.run.AsksRedis#it_answers_what_it_does_not" }
        """);
    plan = files.plan();
  }

  @Test
  void embedded_there_is_none_and_its_lines_are_blocked() throws IOException {
    Rehearsed run = Rehearsed.on(TestServer.settings(), plan, folder.resolve("out"));

    assertThat(run.texts())
        .contains(
            "cache redis-answers blocked: service \"redis\" does not run: services run beside a"
                + " database in a container, and this is embedded PostgreSQL 17");
  }

  @Test
  @NeedsDockerEngine
  void in_a_container_it_answers_and_its_log_is_with_what_failed() throws IOException {
    Path output = folder.resolve("out");

    Rehearsed run = Rehearsed.on(TestServer.settings().at(Where.CONTAINER), plan, output);

    assertThat(run.outcome("cache redis-answers")).isEqualTo(Outcome.passed("1 test passed"));
    assertThat(run.outcome("cache redis-sings").observations())
        .filteredOn(seen -> seen.name().equals("log of service redis"))
        .hasSize(1)
        .allMatch(seen -> seen.text().contains("Ready to accept connections"));
    List<EvidenceRecord> records = Rehearsed.folder(output).read();
    assertThat(records)
        .filteredOn(StepTold.class::isInstance)
        .extracting(record -> ((StepTold) record).text().replaceAll("[0-9.]+ s", "… s"))
        .containsExactly("starting service redis", "service redis is healthy after … s");
  }
}
