package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Setting;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose settings, as written: {@code server}, {@code database}, {@code role app_user}.
 *
 * @param database whether settings of the database count
 * @param role whose settings count too, as it is and without quotes; {@code null} for nobody's
 */
record SettingScope(boolean database, @Nullable String role) {
  private static final String ROLE = "role ";

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static SettingScope parse(String written) {
    if (written.equals("server")) {
      return new SettingScope(false, null);
    }
    if (written.equals("database")) {
      return new SettingScope(true, null);
    }
    if (!written.startsWith(ROLE) || written.substring(ROLE.length()).isBlank()) {
      throw new IllegalArgumentException(
          "\"%s\" has no settings. Allowed: server, database, role <name>".formatted(written));
    }
    return new SettingScope(true, written.substring(ROLE.length()).strip());
  }

  /** What sessions start with by themselves: the most particular one counts. */
  Optional<Setting> own(String name, Catalog catalog) {
    if (!database) {
      return Optional.empty();
    }
    String here = catalog.database();
    return Stream.of(
            role == null ? Optional.<Setting>empty() : find(name, role, here, catalog),
            role == null ? Optional.<Setting>empty() : find(name, role, null, catalog),
            find(name, null, here, catalog),
            find(name, null, null, catalog))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Setting> find(
      String name, @Nullable String role, @Nullable String database, Catalog catalog) {
    return catalog.objects(Setting.class).stream()
        .filter(one -> Objects.equals(one.role(), role))
        .filter(one -> Objects.equals(one.database(), database))
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** How people call where a setting comes from. */
  static String source(Setting setting) {
    String role = setting.role();
    String database = setting.database();
    return "set for "
        + (role == null ? "" : "role " + QualifiedName.quoted(role))
        + (role == null || database == null ? "" : " in ")
        + (database == null ? "" : "database " + QualifiedName.quoted(database))
        + (role == null && database == null ? "all roles" : "");
  }

  @Override
  public String toString() {
    return role == null ? (database ? "the database" : "the server") : ROLE + role;
  }
}
