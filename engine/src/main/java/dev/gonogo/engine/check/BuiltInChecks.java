package dev.gonogo.engine.check;

import java.util.Map;

/** The checks that come with the engine. */
public final class BuiltInChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.ofEntries(
        Map.entry("tables", TablesCheck.class),
        Map.entry("indexes", IndexesCheck.class),
        Map.entry("rls", RowSecurityCheck.class),
        Map.entry("roles", RolesCheck.class),
        Map.entry("query", QueryCheck.class),
        Map.entry("test", TestCheck.class),
        Map.entry("uses index", UsesIndexCheck.class));
  }
}
