package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Settings of roles and databases, where they are not secret. */
final class SettingMending implements Mender<Setting> {

  @Override
  public String named(Setting setting) {
    String role = setting.role();
    String database = setting.database();
    if (role == null && database != null) {
      return "DATABASE " + Identifier.quoted(database);
    }
    String who = role == null ? "ALL" : Identifier.quoted(role);
    String where = database == null ? "" : " IN DATABASE " + Identifier.quoted(database);
    return "ROLE " + who + where;
  }

  @Override
  public Optional<String> create(Setting setting) {
    return setting.value().startsWith("sha256:")
        ? Optional.empty()
        : Optional.of(
            "ALTER " + named(setting) + " " + SettingSql.set(setting.name(), setting.value()));
  }

  @Override
  public Optional<String> drop(Setting setting) {
    return Optional.of("ALTER " + named(setting) + " RESET " + SettingSql.name(setting.name()));
  }

  @Override
  public Optional<String> alter(Setting setting, Setting former, String property) {
    return create(former);
  }
}
