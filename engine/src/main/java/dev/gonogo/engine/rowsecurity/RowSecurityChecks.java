package dev.gonogo.engine.rowsecurity;

import static java.util.Map.entry;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The checks of row level security that come with the engine. */
public final class RowSecurityChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.ofEntries(
        entry("access", AccessCheck.class),
        entry("generated rows", GeneratedRowsCheck.class),
        entry("mutants", MutantsCheck.class),
        entry("policies", PoliciesCheck.class),
        entry("session states", SessionStatesCheck.class),
        entry("visibility", VisibilityCheck.class));
  }
}
