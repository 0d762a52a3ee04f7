package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.HostServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that deploys to a server that is there already, by a login that becomes another role.
 */
class ProgramOnExistingServerTest {
  @TempDir Path folder;

  @Test
  void deploys_as_the_deploying_role_and_is_killed_nowhere() throws Exception {
    ChecklistFiles files = new ProgramFiles(folder).write();
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer } }
        phases:
          One:
            deploy: { run: [./migrate.sh, CREATE TABLE bills (id int)] }
            rollback: { run: [./migrate.sh, DROP TABLE IF EXISTS bills] }
        items:
          One:
            a:
              query:
                sql: SELECT tableowner::text FROM pg_tables WHERE tablename = 'bills'
                value: deployer
        """);

    try (HostServer host = HostServer.start(17)) {
      List<CatalogObject> before = host.everything();
      Rehearsed rehearsed =
          Rehearsed.on(host.settings(), files.plan(), folder.resolve("there"), true);

      assertThat(rehearsed.texts())
          .contains(
              "one deploy-migrate-sh-create-table-bills-id-int passed: exit code 0",
              "one a passed: the value is deployer",
              "one rollback-migrate-sh-drop-table-if-exists-bills passed: exit code 0",
              "one deploy-again passed: the same catalog as after the first time",
              """
              one stop-points blocked: restored from 1 stop point; rolled back twice; at last every row was compared; deployed again with the same result
              no mistake was tried in the rollback ./migrate.sh "DROP TABLE IF EXISTS bills", which is a program
              the rollback was not tried after every statement of ./migrate.sh "CREATE TABLE bills (id int)": a program cannot be stopped at one""");
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }
}
