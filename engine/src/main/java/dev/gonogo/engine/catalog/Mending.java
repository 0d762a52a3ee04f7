package dev.gonogo.engine.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL that would turn a difference back. */
final class Mending {

  private static final Map<Class<?>, Mender<?>> MENDERS =
      Map.ofEntries(
          kind(Column.class, new ColumnMending()),
          kind(Constraint.class, new ConstraintMending()),
          kind(Database.class, new DatabaseMending()),
          kind(DefaultPrivilege.class, new DefaultPrivilegeMending()),
          kind(DefinedObject.class, new DefinedObjectMending()),
          kind(EventTrigger.class, new EventTriggerMending()),
          kind(Extension.class, new ExtensionMending()),
          kind(ForeignDataWrapper.class, new ForeignDataWrapperMending()),
          kind(ForeignServer.class, new ForeignServerMending()),
          kind(Function.class, new FunctionMending()),
          kind(Index.class, new IndexMending()),
          kind(LargeObject.class, new LargeObjectMending()),
          kind(Membership.class, new MembershipMending()),
          kind(Policy.class, new PolicyMending()),
          kind(Privilege.class, new PrivilegeMending()),
          kind(Publication.class, new PublicationMending()),
          kind(PublishedSchema.class, new PublishedSchemaMending()),
          kind(PublishedTable.class, new PublishedTableMending()),
          kind(RevokedPrivilege.class, new RevokedPrivilegeMending()),
          kind(Role.class, new RoleMending()),
          kind(Rule.class, new RuleMending()),
          kind(Schema.class, new SchemaMending()),
          kind(SecurityLabel.class, new SecurityLabelMending()),
          kind(Sequence.class, new SequenceMending()),
          kind(Setting.class, new SettingMending()),
          kind(StatisticsObject.class, new StatisticsMending()),
          kind(Subscription.class, new SubscriptionMending()),
          kind(Table.class, new TableMending()),
          kind(Tablespace.class, new TablespaceMending()),
          kind(Trigger.class, new TriggerMending()),
          kind(Type.class, new TypeMending()),
          kind(UserMapping.class, new UserMappingMending()));

  private Mending() {}

  private static <T extends CatalogObject> Map.Entry<Class<?>, Mender<?>> kind(
      Class<T> kind, Mender<T> mender) {
    return Map.entry(kind, mender);
  }

  static Optional<String> missing(CatalogObject object, List<CatalogObject> parts) {
    Mender<CatalogObject> mender = mender(object);
    Optional<String> created = mender.create(object);
    for (CatalogObject part : parts) {
      if (!mender.brings(object, part) && !BuiltInPrivileges.hold(part)) {
        Optional<String> added = mender(part).create(part);
        created = created.flatMap(before -> added.map(next -> Sql.all(before, next)));
      }
    }
    return created.map(before -> Sql.all(before, BuiltInPrivileges.revoked(parts)));
  }

  static Optional<String> leftOver(CatalogObject object, List<CatalogObject> parts) {
    Mender<CatalogObject> mender = mender(object);
    Optional<String> dropped = mender.drop(object);
    for (CatalogObject part : parts) {
      if (!mender.takes(part)) {
        Optional<String> before = mender(part).drop(part);
        dropped = dropped.flatMap(next -> before.map(first -> Sql.all(first, next)));
      }
    }
    return dropped;
  }

  static Optional<String> changed(
      CatalogObject object, CatalogObject former, String property, @Nullable Object before) {
    Mender<CatalogObject> mender = mender(object);
    return switch (property) {
      case "comment" -> Optional.of(Sql.comment(mender.named(object), (String) before));
      case "owner" -> mender.owner(object, String.valueOf(before));
      default -> mender.alter(object, former, property);
    };
  }

  @SuppressWarnings("unchecked") // Only kind() puts entries, a mender under the kind it is for.
  private static Mender<CatalogObject> mender(CatalogObject object) {
    return (Mender<CatalogObject>) requireNonNull(MENDERS.get(object.getClass()), object::noun);
  }
}
