package dev.gonogo.load.injector;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Workload;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Gatling is told: users of one scenario, a little earlier and a few more than there are
 * requests; those that are too many leave at once.
 *
 * <p>Gatling makes it, so that it finds in a field what it is about.
 */
public final class LoadSimulation extends Simulation {
  static final String SCENARIO = "load";
  private static final Duration MORE = Duration.ofSeconds(2);

  private static volatile @Nullable GatlingRun about;

  /** Called by Gatling. */
  public LoadSimulation() {
    GatlingRun run = Objects.requireNonNull(about);
    setUp(
        scenario(SCENARIO)
            .exec((ActionBuilder) () -> new Dispatching(run))
            .injectOpen(steps(run.order(), run.users()).toArray(OpenInjectionStep[]::new)));
  }

  static void isAbout(GatlingRun run) {
    about = run;
  }

  private static List<OpenInjectionStep> steps(Order order, int users) {
    Workload workload = order.workload();
    Arrivals arrivals = workload.arrivals();
    if (arrivals instanceof Arrivals.Constant constant) {
      return steps(workload, constant.perSecond(), constant.perSecond(), order.shares());
    } else if (arrivals instanceof Arrivals.Ramp ramp) {
      return steps(workload, ramp.from(), ramp.to(), order.shares());
    }
    return List.of(atOnceUsers(users));
  }

  private static List<OpenInjectionStep> steps(
      Workload workload, double from, double to, int shares) {
    List<OpenInjectionStep> steps = new ArrayList<>();
    // So that the next request always has its user, however rarely users come.
    steps.add(atOnceUsers(2 + (int) (from / shares / 20)));
    if (!workload.warmUp().isZero()) {
      steps.add(constantUsersPerSec(from / shares).during(workload.warmUp()));
    }
    steps.add(
        from == to
            ? constantUsersPerSec(from / shares).during(workload.duration())
            : rampUsersPerSec(from / shares).to(to / shares).during(workload.duration()));
    steps.add(constantUsersPerSec(to / shares).during(MORE));
    return steps;
  }
}
