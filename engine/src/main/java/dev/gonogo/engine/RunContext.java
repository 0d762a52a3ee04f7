package dev.gonogo.engine;

import dev.gonogo.engine.run.Run;
import dev.gonogo.engine.run.RunSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What descriptors are executed with. Immutable.
 *
 * <p>Public because the type parameter of the engine has to be; of no use to anybody else.
 */
public final class RunContext implements EngineExecutionContext {
  private final EngineExecutionListener listener;
  private final RunSettings settings;
  private final @Nullable Run run;

  RunContext(EngineExecutionListener listener, RunSettings settings, @Nullable Run run) {
    this.listener = listener;
    this.settings = settings;
    this.run = run;
  }

  RunContext with(Run begun) {
    return new RunContext(listener, settings, begun);
  }

  EngineExecutionListener listener() {
    return listener;
  }

  RunSettings settings() {
    return settings;
  }

  /** The run of the checklist that is being executed. */
  Run run() {
    return Objects.requireNonNull(run, "outside of a checklist");
  }
}
