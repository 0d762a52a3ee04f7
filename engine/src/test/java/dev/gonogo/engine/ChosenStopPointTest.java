package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One stop point alone, by the name that evidence gives it. */
class ChosenStopPointTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Rehearsing place;

  @BeforeEach
  void writeOrders() throws IOException {
    place = Rehearsing.in(folder, properties);
  }

  @Test
  void is_all_that_is_tried_also_where_only_a_long_run_would() throws IOException {
    properties.set(Settings.STOP_POINT, "server killed after deploy.sql:1");

    Executed executed = Executed.by(selectClass(Checklists.class));

    assertThat(executed.story())
        .isEqualTo(
            """
            the rollback restores from every stop point
              prerequisites, also run = the server starts, setup is applied; deploy deploy.sql
              passed = restored from 1 stop point
              successful
            verdict
              aborted: blocked: PARTIAL: 7 of 10 steps were not run
            """);
    assertThat(place.verdict().word()).isEqualTo(Word.PARTIAL);
    assertThat(new EvidenceFolder(folder.resolve("output/orders/staging")).stopPoints())
        .content()
        .containsOnlyOnce("\"way\": \"server killed after\"")
        .contains(
            "mvn verify -Dgonogo.checklist=orders \\\"-Dgonogo.stop.point=server killed after"
                + " deploy.sql:1\\\"");
  }

  @Test
  void that_there_is_not_is_a_problem_before_the_run() {
    properties.set(Settings.STOP_POINT, "error after deploy.sql:99");

    Executed executed = Executed.by(selectClass(Checklists.class));

    assertThat(executed.failures())
        .first()
        .asString()
        .contains(
            "-Dgonogo.stop.point=error after deploy.sql:99: the deployment has no such stop point."
                + " They are written in stop-points.json, as in \"error after db/deploy.sql:12\"");
  }
}
