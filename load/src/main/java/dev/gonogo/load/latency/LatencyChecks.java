package dev.gonogo.load.latency;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The check of latency. */
public final class LatencyChecks implements CheckFamily {
  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of("latency", LatencyCheck.class);
  }
}
