package dev.gonogo.engine.catalog;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order differences can be mended.
 *
 * <p>First goes what depends on others and is left over, then what is missing comes back, then
 * properties change, and at last what others depended on goes.
 */
final class MendingOrder {

  /** Later kinds depend on earlier ones; from {@link #DEPENDENT} on nothing depends on them. */
  private static final List<Class<? extends CatalogObject>> KINDS =
      List.of(
          Role.class,
          Tablespace.class,
          Database.class,
          Schema.class,
          Extension.class,
          LargeObject.class,
          Type.class,
          Sequence.class,
          Function.class,
          DefinedObject.class,
          ForeignDataWrapper.class,
          ForeignServer.class,
          Table.class,
          Column.class,
          Constraint.class,
          Index.class,
          StatisticsObject.class,
          Rule.class,
          Trigger.class,
          Policy.class,
          UserMapping.class,
          Publication.class,
          PublishedSchema.class,
          PublishedTable.class,
          Subscription.class,
          EventTrigger.class,
          Membership.class,
          Setting.class,
          DefaultPrivilege.class,
          Privilege.class,
          RevokedPrivilege.class,
          SecurityLabel.class);

  private static final List<DefinedObject.Kind> KINDS_OF_DEFINED =
      List.of(DefinedObject.Kind.values());

  private static final int DEPENDENT = KINDS.indexOf(Constraint.class);

  private MendingOrder() {}

  static List<Difference> of(List<Difference> differences) {
    List<Difference> ordered = new ArrayList<>(differences);
    ordered.sort(comparing(MendingOrder::stage).thenComparing(MendingOrder::withinStage));
    return ordered;
  }

  private static int stage(Difference difference) {
    if (difference instanceof Difference.LeftOver leftOver) {
      return isDependent(leftOver.object()) ? 0 : 3;
    }
    return difference instanceof Difference.Changed changed ? stageOfChange(changed) : 1;
  }

  /** A trigger that is no longer a clone is in the way of one. */
  private static int stageOfChange(Difference.Changed changed) {
    return changed.property().equals("clonedFrom") ? 0 : 2;
  }

  private static boolean isDependent(CatalogObject object) {
    return rank(object) >= DEPENDENT || isView(object);
  }

  private static int withinStage(Difference difference) {
    if (difference instanceof Difference.Changed changed) {
      return within(changed);
    }
    int rank = 100 * rank(difference.object()) + withinKind(difference.object());
    return difference instanceof Difference.LeftOver ? -rank : rank;
  }

  /** One index is no longer clustered before another is; a query comes before its options. */
  private static int within(Difference.Changed changed) {
    boolean first =
        Boolean.FALSE.equals(changed.before()) || changed.property().equals("definition");
    return first ? 0 : 1;
  }

  /** A foreign key needs the key it refers to, a view its tables. */
  private static int withinKind(CatalogObject object) {
    if (object instanceof DefinedObject defined) {
      return KINDS_OF_DEFINED.indexOf(defined.kind());
    }
    boolean foreignKey =
        object instanceof Constraint constraint && constraint.type() == Constraint.Type.FOREIGN_KEY;
    return foreignKey || isView(object) ? 1 : 0;
  }

  private static boolean isView(CatalogObject object) {
    return object instanceof Table table && table.kind().isView();
  }

  private static int rank(CatalogObject object) {
    return KINDS.indexOf(object.getClass());
  }
}
