package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Doc("Indexes that exist as defined, valid and ready, and that none is unusable.")
record IndexesCheck(
    @Doc(
            "Name of an index to its definition: what follows ON in CREATE INDEX, such as"
                + " `lesson_slots (start_time, status)` or `materials using gin (tags)`. Each must"
                + " exist so, valid and ready.")
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
    defined.keySet().forEach(QualifiedName::parse);
    defined.values().forEach(IndexDefinition::parse);
    defined = new LinkedHashMap<>(defined);
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Index> all = catalog.objects(Index.class);
    if (defined.isEmpty() && all.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "the database has no index");
    }
    List<Finding> findings = new ArrayList<>();
    defined.forEach((name, definition) -> compare(catalog, name, definition, findings));
    if (invalid.isPresent()) {
      all.stream()
          .filter(index -> !index.usable() && !defined.containsKey(index.name().toString()))
          .map(IndexesCheck::unusable)
          .forEach(findings::add);
    }
    return Outcome.judge(claim(all.size()), findings);
  }

  private String claim(int all) {
    List<String> claims = new ArrayList<>();
    if (!defined.isEmpty()) {
      claims.add("%d indexes exist as defined, valid and ready".formatted(defined.size()));
    }
    if (invalid.isPresent()) {
      claims.add("none of %d indexes is unusable".formatted(all));
    }
    return String.join("; ", claims);
  }

  private static void compare(
      Catalog catalog, String name, String definition, List<Finding> findings) {
    IndexDefinition expected = IndexDefinition.parse(definition);
    QualifiedName written = QualifiedName.parse(name);
    // An index lives in the schema of its table.
    QualifiedName qualified = new QualifiedName(expected.table().schema(), written.name());
    Optional<Index> found = catalog.index(qualified);
    if (found.isEmpty()) {
      findings.add(Finding.of("index %s on %s is missing".formatted(qualified, expected.table())));
      return;
    }
    Index index = found.get();
    if (!IndexDefinition.of(index).equals(expected)) {
      findings.add(
          new Finding(
              "index %s is defined as \"%s\", not as \"%s\""
                  .formatted(qualified, IndexDefinition.of(index), expected),
              expected.toString(),
              IndexDefinition.of(index).toString()));
    }
    if (!index.usable()) {
      findings.add(unusable(index));
    }
  }

  private static Finding unusable(Index index) {
    String why = index.valid() ? (index.ready() ? "being dropped" : "not ready") : "INVALID";
    return Finding.of(
        "index %s on %s is %s: no query uses it. Drop it and create it again"
            .formatted(index.name(), index.table(), why));
  }
}
