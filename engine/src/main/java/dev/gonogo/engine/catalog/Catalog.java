package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable picture of one database and of what its cluster shares: roles, memberships,
 * databases, settings.
 *
 * <p>System objects, the predefined {@code pg_…} roles and the members of extensions are left out;
 * memberships in them and privileges on them are kept. Every look-up by a name is a look into a
 * map, which the first look-up of its kind makes. Lists keep the order the catalog was given, which
 * is the order of names when a server was read; nothing returns {@code null}. Safe for use by
 * several threads.
 */
public final class Catalog {

  private static final Set<ObjectKind> OF_CLUSTER =
      Set.of(ObjectKind.DATABASE, ObjectKind.PARAMETER, ObjectKind.TABLESPACE);

  private final int majorVersion;
  private final String database;
  private final List<CatalogObject> objects;
  private final List<String> notReadable;

  private final Once<Map<Class<?>, List<CatalogObject>>> byKind;
  private final Once<Map<QualifiedName, List<Table>>> tables;
  private final Once<Map<QualifiedName, List<Column>>> columns;
  private final Once<Map<QualifiedName, List<Constraint>>> constraints;
  private final Once<Map<QualifiedName, List<Index>>> indexes;
  private final Once<Map<QualifiedName, List<Index>>> indexesByName;
  private final Once<Map<QualifiedName, List<Policy>>> policies;
  private final Once<Map<QualifiedName, List<Trigger>>> triggers;
  private final Once<Map<String, List<Role>>> roles;
  private final Once<Map<String, List<Membership>>> memberships;
  private final Once<Map<String, List<Privilege>>> privileges;
  private final Once<Map<String, List<DefaultPrivilege>>> defaultPrivileges;

  /**
   * A catalog of these objects.
   *
   * @param majorVersion of the server, such as 17
   * @param database the name of the database
   * @param objects in the order in which lists return them
   * @param notReadable what the login was not allowed to read, in words; empty for nothing
   */
  public Catalog(
      int majorVersion,
      String database,
      Collection<? extends CatalogObject> objects,
      Collection<String> notReadable) {
    this.majorVersion = majorVersion;
    this.database = database;
    this.objects = List.copyOf(objects);
    this.notReadable = List.copyOf(notReadable);
    byKind = new Once<>(() -> this.objects.stream().collect(groupingBy(CatalogObject::getClass)));
    tables = by(Table.class, Table::name);
    columns = by(Column.class, Column::table);
    constraints = by(Constraint.class, Constraint::table);
    indexes = by(Index.class, Index::table);
    indexesByName = by(Index.class, Index::name);
    policies = by(Policy.class, Policy::table);
    triggers = by(Trigger.class, Trigger::table);
    roles = by(Role.class, Role::name);
    memberships = by(Membership.class, Membership::member);
    privileges = by(Privilege.class, Privilege::grantee);
    defaultPrivileges = by(DefaultPrivilege.class, DefaultPrivilege::grantee);
  }

  /** The major version of the server, such as 17. */
  public int majorVersion() {
    return majorVersion;
  }

  /** The name of the database. */
  public String database() {
    return database;
  }

  /** What the login was not allowed to read, in words; empty when it could read everything. */
  public List<String> notReadable() {
    return notReadable;
  }

  /** Every object. */
  public List<CatalogObject> objects() {
    return objects;
  }

  /** Every object of one kind: {@code objects(Sequence.class)}. */
  public <T extends CatalogObject> List<T> objects(Class<T> kind) {
    return byKind.get().getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
  }

  /** The table, view, materialized view or foreign table of this name. */
  public Optional<Table> table(QualifiedName name) {
    return first(tables.get().get(name));
  }

  /** The ordinary and partitioned tables of a schema, partitions among them. */
  public List<Table> tables(String schema) {
    return select(Table.class, table -> table.kind().isTable() && isIn(schema, table.name()));
  }

  /** The views and materialized views of a schema. */
  public List<Table> views(String schema) {
    return select(Table.class, table -> table.kind().isView() && isIn(schema, table.name()));
  }

  /** The columns of a table or view, in their order. */
  public List<Column> columns(QualifiedName table) {
    return columns.get().getOrDefault(table, List.of());
  }

  /** One column of a table or view. */
  public Optional<Column> column(QualifiedName table, String name) {
    return columns(table).stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The constraints of a table; NOT NULL is a property of its columns. */
  public List<Constraint> constraints(QualifiedName table) {
    return constraints.get().getOrDefault(table, List.of());
  }

  /** The indexes of a table, those behind constraints and unusable ones among them. */
  public List<Index> indexes(QualifiedName table) {
    return indexes.get().getOrDefault(table, List.of());
  }

  /** The columns of the primary key of a table, as SQL writes them; empty where there is none. */
  public Optional<List<String>> primaryKey(QualifiedName table) {
    return indexes(table).stream().filter(Index::primary).map(Index::keys).findFirst();
  }

  /** The index of this name, usable or not. */
  public Optional<Index> index(QualifiedName name) {
    return first(indexesByName.get().get(name));
  }

  /** The row level security policies of a table. */
  public List<Policy> policies(QualifiedName table) {
    return policies.get().getOrDefault(table, List.of());
  }

  /** The triggers of a table or view, without those behind constraints. */
  public List<Trigger> triggers(QualifiedName table) {
    return triggers.get().getOrDefault(table, List.of());
  }

  /** The functions, procedures and aggregates of this name, one for each list of argument types. */
  public List<Function> functions(QualifiedName name) {
    return select(Function.class, function -> function.name().equals(name));
  }

  /** Every role of the cluster but the predefined ones. */
  public List<Role> roles() {
    return objects(Role.class);
  }

  /** The role of this name. */
  public Optional<Role> role(String name) {
    return first(roles.get().get(name));
  }

  /** The roles that a role belongs to directly, predefined ones among them. */
  public List<Membership> memberships(String member) {
    return memberships.get().getOrDefault(member, List.of());
  }

  /**
   * The privileges that a role has itself: not through memberships, {@code public} or as superuser.
   *
   * @param grantee a role, or {@code public} for what everybody has
   */
  public List<Privilege> privileges(String grantee) {
    return privileges.get().getOrDefault(grantee, List.of());
  }

  /** What a role, or {@code public}, is granted or denied on objects that others will create. */
  public List<DefaultPrivilege> defaultPrivileges(String grantee) {
    return defaultPrivileges.get().getOrDefault(grantee, List.of());
  }

  /** The settings with which sessions of a role start, in any database. */
  public List<Setting> settings(String role) {
    return select(Setting.class, setting -> role.equals(setting.role()));
  }

  /**
   * This database in the cluster of another catalog: databases, roles, tablespaces and what is said
   * of them are those of the other one.
   *
   * @param other of the same database name
   */
  public Catalog inClusterOf(Catalog other) {
    List<CatalogObject> together =
        Stream.concat(
                other.objects.stream().filter(Catalog::isOfCluster),
                objects.stream().filter(object -> !isOfCluster(object)))
            .toList();
    return new Catalog(majorVersion, database, together, notReadable);
  }

  private static boolean isOfCluster(CatalogObject object) {
    return object instanceof Database
        || object instanceof Role
        || object instanceof Membership
        || object instanceof Setting
        || object instanceof Tablespace
        || (object instanceof Privilege privilege && OF_CLUSTER.contains(privilege.on()))
        || (object instanceof RevokedPrivilege revoked && OF_CLUSTER.contains(revoked.on()));
  }

  /** Whether both describe the same server major, database and objects, in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Catalog catalog
        && majorVersion == catalog.majorVersion
        && database.equals(catalog.database)
        && objects.equals(catalog.objects)
        && notReadable.equals(catalog.notReadable);
  }

  @Override
  public int hashCode() {
    return objects.hashCode();
  }

  @Override
  public String toString() {
    return "catalog of database %s on PostgreSQL %d, %d objects"
        .formatted(database, majorVersion, objects.size());
  }

  private <T extends CatalogObject, K> Once<Map<K, List<T>>> by(
      Class<T> kind, java.util.function.Function<T, K> key) {
    return new Once<>(() -> objects(kind).stream().collect(groupingBy(key)));
  }

  private <T extends CatalogObject> List<T> select(Class<T> kind, Predicate<T> wanted) {
    return objects(kind).stream().filter(wanted).toList();
  }

  private static boolean isIn(String schema, QualifiedName name) {
    return name.schema().equals(schema);
  }

  private static <T> Optional<T> first(@Nullable List<T> found) {
    return found == null ? Optional.empty() : Optional.of(found.get(0));
  }
}
