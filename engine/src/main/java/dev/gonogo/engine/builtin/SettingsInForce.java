package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.sql.SqlFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings with which sessions start.
 *
 * @param server all that the server lets this login see, by name in lower case
 * @param login who asks
 * @param readsAll whether it may see every setting
 */
record SettingsInForce(
    Catalog catalog, Map<String, ServerSetting> server, String login, boolean readsAll) {
  private static final String LOGIN = SqlFile.read(SettingsInForce.class, "settings-login.sql");

  /**
   * A value and where it comes from.
   *
   * @param setting what the server knows of it
   */
  record Value(ServerSetting setting, String text, String source) {}

  static SettingsInForce read(ReadOnlyDatabase database) {
    List<@Nullable String> login = database.query(LOGIN).rows().get(0);
    return new SettingsInForce(
        database.catalog(),
        ServerSetting.all(database),
        Objects.requireNonNull(login.get(0)),
        "t".equals(login.get(1)));
  }

  Optional<ServerSetting> known(String name) {
    return Optional.ofNullable(server.get(name.toLowerCase(Locale.ROOT)));
  }

  /** What keeps this login from seeing a setting, in words; empty for nothing. */
  Optional<String> obstacle(String name, SettingScope scope) {
    if (scope.own(name, catalog).isPresent()) {
      return Optional.empty();
    }
    Optional<ServerSetting> found = known(name);
    if (found.isEmpty()) {
      return readsAll
          ? Optional.empty()
          : Optional.of(
              "%s cannot be read: either the server does not know it, or only members of pg_read_all_settings may, which login %s is not"
                  .formatted(name, login));
    }
    Optional<Setting> masking = new SettingScope(true, login).own(name, catalog);
    String why =
        masking.isPresent()
            ? SettingScope.source(masking.get())
            : found.get().source().equals("client") ? "set by the client" : "";
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s of the server cannot be read: sessions of login %s start with another (%s)"
                .formatted(name, login, why));
  }

  /** What a setting is; empty where there is none of this name. */
  Optional<Value> value(String name, SettingScope scope) {
    Optional<ServerSetting> found = known(name);
    return scope
        .own(name, catalog)
        .map(
            own ->
                new Value(
                    found.orElseGet(() -> ServerSetting.ofApplication(name)),
                    own.value(),
                    SettingScope.source(own)))
        .or(() -> found.map(known -> new Value(known, known.value(), known.source())));
  }
}
