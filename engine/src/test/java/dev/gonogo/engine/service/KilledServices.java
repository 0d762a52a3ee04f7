package dev.gonogo.engine.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JVM of its own that has a service running until it is killed, and says beside what. */
final class KilledServices {
  private KilledServices() {}

  @SuppressWarnings("resource")
  public static void main(String[] arguments) throws InterruptedException {
    DatabaseContainer database = new DatabaseContainer();
    ServiceRequest sleeper =
        new ServiceRequest(
            "sleeper",
            "alpine:3.17",
            List.of("sh", "-c", "sleep 600 & echo asleep; wait"),
            Map.of(),
            List.of(),
            new Health.Logged(Pattern.compile("asleep")),
            Duration.ofSeconds(20));
    Services.start(List.of(sleeper), database.beside(), line -> {});
    System.out.println("started " + database.id());
    System.out.flush();
    Thread.sleep(Duration.ofMinutes(2).toMillis());
  }
}
