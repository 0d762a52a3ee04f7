package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.sql.SqlFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting that the server knows (PostgreSQL manual, pg_settings).
 *
 * @param value with which the asking session started
 * @param type {@code bool}, {@code integer}, {@code real}, {@code enum} or {@code string}
 * @param unit such as {@code 8kB}; {@code null} for none
 * @param source where the value in force comes from, in words
 * @param pendingRestart whether a change of the file waits for a restart
 */
record ServerSetting(
    String name,
    String value,
    String type,
    @Nullable String unit,
    String source,
    boolean pendingRestart) {
  private static final String ALL = SqlFile.read(ServerSetting.class, "settings.sql");

  /** Names of settings whose values are nobody's business. */
  private static final Pattern SECRET =
      Pattern.compile(
          "primary_conninfo|(?!password_encryption$).*(password|passphrase|passwd|secret|token|credential|api_?key|private_?key).*",
          Pattern.CASE_INSENSITIVE);

  /** By name in lower case: names of settings have no case. */
  static Map<String, ServerSetting> all(ReadOnlyDatabase database) {
    Map<String, ServerSetting> all = new TreeMap<>();
    for (List<@Nullable String> row : database.query(ALL).rows()) {
      ServerSetting setting = of(row);
      all.put(setting.name.toLowerCase(Locale.ROOT), setting);
    }
    return all;
  }

  private static ServerSetting of(List<@Nullable String> row) {
    String value = row.get(1);
    String file = row.get(5);
    return new ServerSetting(
        requireNonNull(row.get(0)),
        value == null ? "" : value,
        requireNonNull(row.get(2)),
        row.get(3),
        file == null ? requireNonNull(row.get(4)) : file + ":" + row.get(6),
        "t".equals(row.get(7)));
  }

  /** What only pg_db_role_setting knows: a parameter of the application's own. */
  static ServerSetting ofApplication(String name) {
    return new ServerSetting(name, "", "string", null, "", false);
  }

  static boolean isSecret(String name) {
    return SECRET.matcher(name).matches();
  }

  boolean isNumber() {
    return type.equals("integer") || type.equals("real");
  }
}
