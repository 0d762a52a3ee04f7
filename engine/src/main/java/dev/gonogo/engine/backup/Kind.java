package dev.gonogo.engine.backup;

import dev.gonogo.engine.yaml.Doc;
import java.util.Locale;

/** Which backup is taken. */
enum Kind {
  @Doc(
      "A copy of the whole data directory, taken while the application works and made whole by"
          + " recovery. Needs no client programs.")
  BASE_BACKUP,
  @Doc("`pg_dump --format=custom --create`, to be restored with pg_restore.")
  CUSTOM_DUMP,
  @Doc("`pg_dump --format=plain --create`, a script in SQL, to be restored with psql.")
  PLAIN_DUMP;

  /** As a spec file writes it. */
  @Override
  public String toString() {
    return name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
