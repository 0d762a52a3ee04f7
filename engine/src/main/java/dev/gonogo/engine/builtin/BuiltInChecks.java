package dev.gonogo.engine.builtin;

import static java.util.Map.entry;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The checks that come with the engine. */
public final class BuiltInChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.ofEntries(
        entry("columns", ColumnsCheck.class),
        entry("constraints", ConstraintsCheck.class),
        entry("extensions", ExtensionsCheck.class),
        entry("foreign keys", ForeignKeysCheck.class),
        entry("health", HealthCheck.class),
        entry("indexes", IndexesCheck.class),
        entry("partitions", PartitionsCheck.class),
        entry("privileges", PrivilegesCheck.class),
        entry("proved by", ProvedByCheck.class),
        entry("query", QueryCheck.class),
        entry("rls", RowSecurityCheck.class),
        entry("roles", RolesCheck.class),
        entry("sequences", SequencesCheck.class),
        entry("settings", SettingsCheck.class),
        entry("tables", TablesCheck.class),
        entry("test", TestCheck.class),
        entry("uses index", UsesIndexCheck.class),
        entry("waits for", WaitsForCheck.class));
  }
}
