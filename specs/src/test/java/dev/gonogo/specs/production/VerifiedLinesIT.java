package dev.gonogo.specs.production;

import dev.gonogo.engine.testing.RealServer;
import org.junit.jupiter.api.Test;

/** What production of MUED LMS says of its checklist, before, during and after the deployment. */
class VerifiedLinesIT {
  @Test
  void explore() throws Exception {
    DeployedMued mued = DeployedMued.create();
    String url = DeployedMued.url(RealServer.primary().port());
    show("blank", "before", url);
    VerifyingRun blank = show("blank", "before", url);
    mued.administrate(blank.printedSql());
    show("before", "before", url);
    mued.deploy("db/1-indexes/deploy.sql");
    show("phase1", "after \"Phase 1\"", url);
    mued.deploy("db/2-service-accounts/deploy.sql");
    VerifyingRun second = show("phase2", "after \"Phase 2\"", url);
    mued.administrate(second.printedSql());
    for (String table :
        java.util.List.of(
            "webhook_events",
            "learning_metrics",
            "materials",
            "messages",
            "subscriptions",
            "reservations",
            "lesson_slots",
            "users")) {
      mued.deploy("db/3-rls/" + table + ".sql");
    }
    try (LiveTraffic traffic = LiveTraffic.begin()) {
      Thread.sleep(2000);
      show("phase3", "after \"Phase 3\"", url);
      show("accept", "accept", url);
      System.out.println(traffic.end());
    }
  }

  private static VerifyingRun show(String name, String stage, String url) throws Exception {
    long begin = System.nanoTime();
    VerifyingRun run = VerifyingRun.of(name, stage, url);
    System.out.println(
        "==== "
            + name
            + " "
            + (System.nanoTime() - begin) / 1000000
            + " ms "
            + run.verdict().word());
    run.asked().forEach(System.out::println);
    run.printedSqlIfAny().ifPresent(System.out::println);
    return run;
  }
}
