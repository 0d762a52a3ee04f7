package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.definition.IndexDefinition;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Doc("Indexes that exist as defined, valid and ready, and that none is unusable.")
record IndexesCheck(
    @Doc(
            "Name of an index to its definition: what follows ON in CREATE INDEX, such as"
                + " `lesson_slots (start_time, status)` or `materials using gin (tags)`, with"
                + " `unique` before it where it is. Each must exist so, valid and ready.")
        Map<String, String> defined,
    @Doc("Which indexes of the whole database may be unusable.") Optional<Invalid> invalid)
    implements StructuralCheck {

  enum Invalid {
    @Doc("None: all are valid and ready.")
    NONE
  }

  IndexesCheck {
    if (defined.isEmpty() && invalid.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one index under \"defined\", or write \"invalid: none\"");
    }
    defined.forEach((name, definition) -> name(name, IndexDefinition.parse(definition)));
    defined = Collections.unmodifiableMap(new LinkedHashMap<>(defined));
  }

  /** An index lives in the schema of its table, which therefore need not be written. */
  private static QualifiedName name(String written, IndexDefinition definition) {
    QualifiedName name = QualifiedName.parse(written);
    String schema = definition.table().schema();
    if (!name.schema().equals(schema) && !name.schema().equals("public")) {
      throw new IllegalArgumentException(
          "index %s cannot be on %s: an index is in the schema of its table"
              .formatted(name, definition.table()));
    }
    return new QualifiedName(schema, name.name());
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Index> all = catalog.objects(Index.class);
    if (defined.isEmpty() && all.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "the database has no index");
    }
    List<Finding> findings = new ArrayList<>();
    Set<QualifiedName> compared = new HashSet<>();
    defined.forEach(
        (name, written) -> {
          IndexDefinition definition = IndexDefinition.parse(written);
          compared.add(name(name, definition));
          compare(catalog, name(name, definition), definition, findings);
        });
    if (invalid.isPresent()) {
      all.stream()
          .filter(index -> !index.usable() && !compared.contains(index.name()))
          .forEach(index -> findings.add(UnusableIndex.finding(catalog, index)));
    }
    return Outcome.judge(claim(all.size()), findings);
  }

  private String claim(int all) {
    List<String> claims = new ArrayList<>();
    if (!defined.isEmpty()) {
      claims.add(
          "%s as defined, valid and ready"
              .formatted(
                  defined.size() == 1 ? "1 index exists" : defined.size() + " indexes exist"));
    }
    if (invalid.isPresent()) {
      claims.add("none of %s is unusable".formatted(Count.of(all, "index")));
    }
    return String.join("; ", claims);
  }

  private static void compare(
      Catalog catalog, QualifiedName name, IndexDefinition expected, List<Finding> findings) {
    Optional<Index> found = catalog.index(name);
    if (found.isEmpty()) {
      findings.add(Finding.of("index %s on %s is missing".formatted(name, expected.table())));
      return;
    }
    IndexDefinition actual = IndexDefinition.of(found.get());
    if (!expected.isPrintedAs(actual)) {
      findings.add(
          new Finding(
              "index %s is defined as \"%s\", not as \"%s\"".formatted(name, actual, expected),
              expected.toString(),
              actual.toString()));
    }
    if (!found.get().usable()) {
      findings.add(UnusableIndex.finding(catalog, found.get()));
    }
  }
}
