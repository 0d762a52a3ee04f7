package dev.gonogo.engine.catalog;

import java.util.Optional;

/**
 * How objects of one kind are turned back; every answer is empty where it is not plain.
 *
 * <p>Owner and comment are turned back alike for every kind: by {@link Mending}.
 */
interface Mender<T extends CatalogObject> {

  /** Kind and name, as they stand behind DROP, ALTER and COMMENT ON. */
  String named(T object);

  /** What creates the object as it was, with owner and comment. */
  default Optional<String> create(T missing) {
    return Optional.empty();
  }

  /** What removes the object with all its parts. */
  default Optional<String> drop(T leftOver) {
    return Optional.of("DROP " + named(leftOver));
  }

  /** Whether the part goes by itself when the object that it is part of is dropped. */
  default boolean takes(CatalogObject part) {
    return true;
  }

  /** What gives the owner back. */
  default Optional<String> owner(T object, String owner) {
    return Optional.of(Sql.owner(named(object), owner));
  }

  /**
   * What gives one component the value back that it had.
   *
   * @param object as it is
   * @param former as it was
   */
  default Optional<String> alter(T object, T former, String property) {
    return Optional.empty();
  }

  /** What removes the object and creates it as it was; empty where either is not plain. */
  default Optional<String> replaced(T object, T former) {
    return drop(object).flatMap(drop -> create(former).map(create -> Sql.all(drop, create)));
  }

  /** Whether the part comes by itself when the object that it is part of is created. */
  default boolean brings(T whole, CatalogObject part) {
    return false;
  }
}
