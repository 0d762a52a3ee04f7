package dev.gonogo.engine.check;

import java.util.Map;

/** The checks that come with the engine. */
public final class BuiltInChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of(
        "tables", TablesCheck.class,
        "indexes", IndexesCheck.class,
        "rls", RowSecurityCheck.class,
        "roles", RolesCheck.class,
        "query", QueryCheck.class,
        "test", TestCheck.class);
  }
}
