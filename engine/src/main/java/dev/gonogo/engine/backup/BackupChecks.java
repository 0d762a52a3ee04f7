package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import java.util.Map;

/** The check of backups that comes with the engine. */
public final class BackupChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of("restore", RestoreCheck.class);
  }
}
