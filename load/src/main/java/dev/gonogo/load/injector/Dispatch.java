package dev.gonogo.load.injector;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import org.slf4j.LoggerFactory;

/** Hands a user of Gatling's over to our load. */
final class Dispatch implements Action {
  private static final Logger LOGGER =
      com.typesafe.scalalogging.Logger$.MODULE$.apply(LoggerFactory.getLogger(Dispatch.class));

  private final GatlingRun run;
  private final Action next;

  Dispatch(GatlingRun run, Action next) {
    this.run = run;
    this.next = next;
  }

  @Override
  public String name() {
    return "gonogo";
  }

  @Override
  public void execute(Session session) {
    run.load().user(() -> run.later().add(() -> next.$bang(session)));
  }

  @Override
  public Logger logger() {
    return LOGGER;
  }

  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger logger) {
    // Ours is there from the beginning.
  }
}
