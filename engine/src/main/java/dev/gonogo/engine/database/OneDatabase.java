package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.SecurityLabel;
import dev.gonogo.engine.catalog.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in one database of a cluster that holds others too: its catalog is read as if the
 * database were alone, and bore the name that its copies bear in this view as well.
 *
 * @param sessions sessions in it
 * @param name its real name
 * @param called its name in catalogs
 * @param mark a comment on it that is none of the checklist's
 * @param aside how the names of roles begin that are only there because other databases need them
 * @param roles what such roles are called here, by their real names
 */
public record OneDatabase(
    Connections sessions,
    String name,
    String called,
    String mark,
    String aside,
    Map<String, String> roles)
    implements Connections {

  /** Copies the map. */
  public OneDatabase {
    roles = Map.copyOf(roles);
  }

  @Override
  public Connection open() throws SQLException {
    return sessions.open();
  }

  @Override
  public Catalog understood(Catalog read) {
    RenamedRoles renamed = new RenamedRoles(roles);
    return new Catalog(
        read.majorVersion(),
        called,
        read.objects().stream().flatMap(object -> seen(object).stream()).map(renamed::in).toList(),
        read.notReadable());
  }

  private Optional<CatalogObject> seen(CatalogObject object) {
    if (object instanceof Database database) {
      return Optional.of(database).filter(one -> one.name().equals(name)).map(this::renamed);
    }
    if (object instanceof Role role) {
      return Optional.<CatalogObject>of(role).filter(one -> !isAside(role.name()));
    }
    if (object instanceof Membership one) {
      return isAside(one.role()) || isAside(one.member()) || isAside(one.grantor())
          ? Optional.empty()
          : Optional.of(one);
    }
    if (object instanceof Setting setting) {
      return seen(setting);
    }
    if (object instanceof Privilege privilege && privilege.on() == ObjectKind.DATABASE) {
      return Optional.of(privilege)
          .filter(one -> one.object().equals(QualifiedName.quoted(name)))
          .map(this::renamed);
    }
    if (object instanceof SecurityLabel label) {
      return seen(label);
    }
    return Optional.of(object);
  }

  private Optional<CatalogObject> seen(Setting setting) {
    @Nullable String database = setting.database();
    if (isAside(setting.role()) || (database != null && !database.equals(name))) {
      return Optional.empty();
    }
    return Optional.of(
        database == null
            ? setting
            : new Setting(setting.role(), called, setting.name(), setting.value()));
  }

  private Optional<CatalogObject> seen(SecurityLabel label) {
    String own = "database " + QualifiedName.quoted(name);
    if (label.object().equals(own)) {
      String object = "database " + QualifiedName.quoted(called);
      return Optional.of(new SecurityLabel(label.provider(), object, label.label()));
    }
    return label.object().startsWith("database ") || label.object().startsWith("role " + aside)
        ? Optional.empty()
        : Optional.of(label);
  }

  private boolean isAside(@Nullable String role) {
    return role != null && role.startsWith(aside);
  }

  private CatalogObject renamed(Privilege privilege) {
    return new Privilege(
        privilege.on(),
        QualifiedName.quoted(called),
        privilege.column(),
        privilege.grantee(),
        privilege.grantor(),
        privilege.privilege(),
        privilege.grantable(),
        privilege.owner());
  }

  private CatalogObject renamed(Database database) {
    return new Database(
        called,
        database.owner(),
        database.encoding(),
        database.collate(),
        database.characterType(),
        database.localeProvider(),
        database.locale(),
        database.icuRules(),
        database.allowsConnections(),
        database.template(),
        database.connectionLimit(),
        database.tablespace(),
        mark.equals(database.comment()) ? null : database.comment());
  }
}
