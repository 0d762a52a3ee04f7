package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.core.stats.StatsEngine;
import java.util.ArrayList;
import java.util.List;
import scala.Option;
import scala.collection.immutable.Nil$;

/** Tells Gatling of every response, in the whole milliseconds that it knows. */
final class GatlingLog implements Told {
  private static final long MILLISECOND = 1_000_000;

  private final StatsEngine engine;
  private final Later later;
  private final List<String> names = new ArrayList<>();

  GatlingLog(StatsEngine engine, Workload workload, Later later) {
    this.engine = engine;
    this.later = later;
    for (Target target : workload.targets()) {
      target.names().forEach(request -> names.add(target.name() + " | " + request));
    }
  }

  @Override
  public void response(int kind, long nanos, String sqlState) {
    long end = System.currentTimeMillis();
    later.add(() -> tell(names.get(kind), end - (nanos / MILLISECOND), end, sqlState));
  }

  @SuppressWarnings("unchecked") // The empty list of Scala has no type.
  private void tell(String name, long start, long end, String sqlState) {
    boolean answered = sqlState.isEmpty();
    Option<String> error = answered ? Option.empty() : Option.apply(sqlState);
    engine.logResponse(
        LoadSimulation.SCENARIO,
        (scala.collection.immutable.List<String>) (Object) Nil$.MODULE$,
        name,
        start,
        end,
        answered ? OK$.MODULE$ : KO$.MODULE$,
        error,
        error);
  }
}
