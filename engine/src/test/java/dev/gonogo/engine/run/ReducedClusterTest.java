package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReducedClusterTest {
  private static final String TABLES =
      "SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class"
          + " WHERE relnamespace = 'public'::regnamespace";

  private static final Migration ONE = new SqlScript("one.sql", Duration.ofMinutes(1));
  private static final Migration TWO = new SqlScript("two.sql", Duration.ofMinutes(1));

  @TempDir Path folder;

  @Test
  void an_earlier_state_can_be_asked_for_after_a_later_one() throws Exception {
    new ChecklistFiles(folder)
        .file("setup.sql", "CREATE TABLE a ();")
        .file("one.sql", "CREATE TABLE b ();")
        .file("two.sql", "CREATE TABLE c ();");
    StagingRequest request = StagingRequest.of(TestServer.DEFAULT_MAJOR);

    try (ReducedCluster cluster =
        ReducedCluster.begin(
            Staging.start(request, TestServer.settings()),
            List.of(new SqlScript("setup.sql", Duration.ofMinutes(1))),
            new Scripts(folder))) {
      assertThat(tables(cluster.deployed(List.of(ONE, TWO)))).isEqualTo("a,b,c");
      cluster.isNowAnywhere();
      assertThat(tables(cluster.deployed(List.of(ONE)))).isEqualTo("a,b");
      assertThat(tables(cluster.deployed(List.of()))).isEqualTo("a");
      assertThat(tables(cluster.deployed(List.of(ONE, TWO)))).isEqualTo("a,b,c");
    }
  }

  private static String tables(Staging staging) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging::connectAsSuperuser)) {
      return database.query(TABLES).rows().get(0).get(0);
    }
  }
}
