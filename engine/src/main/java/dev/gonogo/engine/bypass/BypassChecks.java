package dev.gonogo.engine.bypass;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The check of the ways past row level security that comes with the engine. */
public final class BypassChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of("bypasses", BypassesCheck.class);
  }
}
