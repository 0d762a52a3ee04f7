package dev.gonogo.load.activity;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The checks of this room. */
public final class ActivityChecks implements CheckFamily {
  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of(
        "cache hits", CacheHitsCheck.class,
        "connections", ConnectionsCheck.class,
        "statements", StatementsCheck.class);
  }
}
