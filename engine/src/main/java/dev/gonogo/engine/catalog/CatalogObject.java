package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of a PostgreSQL cluster, as its system catalogs describe it.
 *
 * <p>Every kind of object is a record. Its {@link #subject} says what it is; all its components are
 * compared by reflection. Components are compared by {@code equals} and print by {@code toString}.
 * A component marked {@link Derived} repeats another one and is not compared. A {@code Boolean} or
 * a list that is {@code null} could not be read, and nothing is claimed of it.
 *
 * <p>How to add a kind: a record, its line in {@code permits}, a query and the mapping of its rows
 * in {@code database}; a {@link Mender} with its lines in {@link Mending} and {@link MendingOrder};
 * a case for each component, which a test demands.
 */
public sealed interface CatalogObject
    permits Column,
        Constraint,
        Database,
        DefaultPrivilege,
        DefinedObject,
        EventTrigger,
        Extension,
        ForeignDataWrapper,
        ForeignServer,
        Function,
        Index,
        LargeObject,
        Membership,
        Policy,
        Privilege,
        Publication,
        PublishedSchema,
        PublishedTable,
        RevokedPrivilege,
        Role,
        Rule,
        Schema,
        SecurityLabel,
        Sequence,
        Setting,
        StatisticsObject,
        Subscription,
        Table,
        Tablespace,
        Trigger,
        Type,
        UserMapping {

  /**
   * What the object is and how a person names it: {@code index idx_slots on lesson_slots}.
   *
   * <p>Two catalogs are compared subject by subject.
   */
  String subject();

  /** The kind of object in words, for counting: {@code index}. */
  String noun();

  /** The {@link #whole} of the object that this one cannot exist without, such as its table. */
  default Optional<String> partOf() {
    return Optional.empty();
  }

  /** The name under which the parts of this object know it. */
  default String whole() {
    return subject();
  }

  /** What is so while the object exists: {@code app has SELECT on users}, or just its subject. */
  default String statement() {
    return subject();
  }

  /** The sentence for an object that was there before and is gone. */
  default String missing() {
    return subject() + " is missing";
  }

  /** The sentence for an object that was not there before. */
  default String leftOver() {
    return subject() + " is left over";
  }

  /**
   * The sentence for a component that changed.
   *
   * @param property the name of the record component
   * @param before its former value, {@code null} for none
   * @param after its value now, {@code null} for none
   */
  default String changed(String property, @Nullable Object before, @Nullable Object after) {
    return subject() + ": " + Phrase.changed(property, before, after);
  }
}
