package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phase that is deployed step by step. */
class StepByStepTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeDocument() {
    files = new ChecklistFiles(folder);
    files.empty("users.sql", "users.back.sql", "orders.sql", "orders.back.sql", "emergency.sql");
    files.document(
        """
        # Security
        - [ ] All of it is secure
        ## After each table
        - [ ] Its policies work
        - [ ] Nobody complains
        # Behind
        - [ ] Behind
        """);
  }

  @Test
  void each_step_is_deployed_checked_rolled_back_and_deployed_again_then_all_of_it() {
    files.specAfterHeader(
        """
        phases:
          Security:
            promise: { deploy: 2 h, rollback: 5 min }
            emergency rollback: emergency.sql
            each step:
              deploy: "{step}.sql"
              rollback: "{step}.back.sql"
              rollback within: 1 min
              then check: After each
            steps: { users: 15 min, orders: 20 min }
        items:
          After each table:
            Its policies work: { rls: { tables: ["{step}"] } }
        """);

    assertThat(steps())
        .containsExactly(
            "setup: the server starts, setup is applied",
            "scripts: every script can be read by the server",
            "1 users.deploy-users-sql: deploy users.sql",
            "1 users.after-each-table.its-policies-work: Its policies work (users)",
            "1 users.rollback-users-back-sql: roll back users.back.sql",
            "1 users.identity: the cluster is what it was before users",
            "1 users.deploy-again: deploy users again, with the same result",
            "1 users.stop-points: the rollback of users restores from every stop point",
            "1 users.promise: promised times of users are kept",
            "1 orders.deploy-orders-sql: deploy orders.sql",
            "1 orders.after-each-table.its-policies-work: Its policies work (orders)",
            "1 orders.rollback-orders-back-sql: roll back orders.back.sql",
            "1 orders.identity: the cluster is what it was before orders",
            "1 orders.deploy-again: deploy orders again, with the same result",
            "1 orders.stop-points: the rollback of orders restores from every stop point",
            "1 orders.promise: promised times of orders are kept",
            "1 all-of-it-is-secure: All of it is secure",
            "1 after-each-table.nobody-complains: Nobody complains",
            "1 emergency.rollback-emergency-sql: roll back emergency.sql",
            "1 emergency.identity: after the emergency rollback, the cluster is what it was before",
            "1 emergency.stop-points: the emergency rollback restores after every step",
            "1 promise: promised times are kept",
            "behind behind: Behind",
            "verdict: verdict");
  }

  @Test
  void each_way_back_ends_where_it_began() {
    files.specAfterHeader(
        """
        phases:
          Security:
            emergency rollback: emergency.sql
            each step: { deploy: "{step}.sql", rollback: "{step}.back.sql" }
            steps: { users: 15 min, orders: 20 min }
        """);

    assertThat(
            files.plan().steps().stream()
                .filter(Step.Identity.class::isInstance)
                .map(step -> brief(step) + " = " + ((Step.Identity) step).before()))
        .containsExactly(
            "1 users.identity = before the deployment",
            "1 orders.identity = deployed up to part 1",
            "1 emergency.identity = before the deployment");
  }

  @Test
  void traffic_runs_before_each_way_back() {
    files.empty("book.sql");
    files.specAfterHeader(
        """
        actors: { student: { role: app } }
        traffic: { book: { actor: student, file: book.sql } }
        phases:
          Security: { deploy: users.sql, rollback: users.back.sql, emergency rollback: emergency.sql }
          Behind: { deploy: orders.sql, rollback: orders.back.sql }
        """);

    assertThat(steps().stream().filter(step -> step.matches(".*(traffic|rollback|identity).*")))
        .containsExactly(
            "1 traffic: the application works as it does without the deployment",
            "1 rollback-users-back-sql: roll back users.back.sql",
            "1 identity: the cluster is what it was before",
            "1 stop-points: the rollback restores from every stop point",
            "1 emergency.traffic: the application works as it does without the deployment",
            "1 emergency.rollback-emergency-sql: roll back emergency.sql",
            "1 emergency.identity: after the emergency rollback, the cluster is what it was before",
            "1 emergency.stop-points: the emergency rollback restores after every step",
            "2 traffic: the application works as it does without the deployment",
            "2 rollback-orders-back-sql: roll back orders.back.sql",
            "2 identity: the cluster is what it was before",
            "2 stop-points: the rollback restores from every stop point",
            "back traffic: the application works as it does without the deployment",
            "back rollback-orders-back-sql: roll back orders.back.sql",
            "back rollback-users-back-sql: roll back users.back.sql",
            "back identity: the cluster is what it was at the start");
  }

  private List<String> steps() {
    assertThat(files.problems()).isEmpty();
    return files.plan().steps().stream()
        .map(step -> brief(step) + ": " + step.planned().title())
        .toList();
  }

  private static String brief(Step step) {
    return step.id()
        .replace("[checklist:shop]/", "")
        .replace("[section:everything-back]/", "back ")
        .replace("[phase:security]/", "1 ")
        .replace("[phase:behind]/", "2 ")
        .replaceAll("\\[section:([^]]+)]/", "$1 ")
        .replaceAll("\\[step:([^]]+)]", "$1");
  }
}
