package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.NamelessRows;
import dev.gonogo.engine.catalog.RowChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are on both sides.
 *
 * @param bytes their size on disk, on the side where they take more
 */
record ComparedRows(Relation relation, long bytes, Wording wording) {

  /** Makes sentences of rows that differ. */
  interface Wording {
    /**
     * One difference for each way in which rows differ.
     *
     * @param exact whether these are all rows that differ
     */
    List<Difference> differences(Both<StoredRow> rows, boolean exact);
  }

  /** The rows of one table, which both catalogs know as this object. */
  static ComparedRows ofTable(
      CatalogObject object,
      StoredTable before,
      StoredTable after,
      Set<String> notCompared,
      Optional<Origin> origin) {
    @Nullable NamelessRows nameless = nameless(before, after, notCompared);
    Relation relation =
        Relation.of(
            before.name(),
            before.columns().stream().filter(after.columns()::contains).toList(),
            notCompared,
            nameless == null ? before.key() : List.of(),
            before.numbers(),
            origin.filter(from -> from.covers(before, after)).map(Origin::transaction));
    Wording wording =
        nameless == null
            ? new NamedRows(
                relation,
                EnumSet.allOf(RowChange.class),
                (change, keys) -> new Difference.Rows(object, before.name(), change, keys))
            : new CountedRows(object, before.name(), nameless);
    return new ComparedRows(relation, Math.max(before.bytes(), after.bytes()), wording);
  }

  /** What large objects hold; read first, because nobody knows how much it is. */
  static ComparedRows ofLargeObjects(CatalogObject database) {
    Relation relation = Relation.largeObjects();
    NamedRows named =
        new NamedRows(
            relation,
            EnumSet.of(RowChange.CHANGED),
            (change, keys) -> new Difference.LargeObjects(database, keys));
    return new ComparedRows(relation, Long.MAX_VALUE, named);
  }

  private static @Nullable NamelessRows nameless(
      StoredTable before, StoredTable after, Set<String> notCompared) {
    if (before.key().isEmpty() && after.key().isEmpty()) {
      return NamelessRows.NO_KEY;
    }
    if (!before.key().equals(after.key())) {
      return NamelessRows.OTHER_KEY;
    }
    return before.key().stream().anyMatch(notCompared::contains)
        ? NamelessRows.KEY_NOT_COMPARED
        : null;
  }
}
