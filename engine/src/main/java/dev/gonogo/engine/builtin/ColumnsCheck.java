package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Doc("Columns of tables and views that exist as defined, and such that do not.")
record ColumnsCheck(
    @Doc("Table or view, `schema.name` or `name` in public, to its columns.")
        Map<String, ExpectedColumns> tables)
    implements StructuralCheck {

  ColumnsCheck {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("name at least one table");
    }
    tables.keySet().forEach(QualifiedName::parse);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  @Shorthand
  static ColumnsCheck of(Map<String, ExpectedColumns> tables) {
    return new ColumnsCheck(tables);
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    tables.forEach(
        (written, expected) -> {
          QualifiedName table = QualifiedName.parse(written);
          if (catalog.table(table).isEmpty()) {
            findings.add(Finding.of("table " + table + " is missing"));
          } else {
            expected.compare(table, catalog, findings);
          }
        });
    return Outcome.judge(claim(), findings);
  }

  private String claim() {
    int present = tables.values().stream().mapToInt(table -> table.present().size()).sum();
    int absent = tables.values().stream().mapToInt(table -> table.absent().size()).sum();
    List<String> claims = new ArrayList<>();
    if (present > 0) {
      claims.add(Count.of(present, "column") + " as expected");
    }
    if (absent > 0) {
      claims.add(Count.of(absent, "column") + " absent");
    }
    if (tables.values().stream().anyMatch(ExpectedColumns::exactly)) {
      claims.add("no other where that is written");
    }
    return String.join("; ", claims);
  }
}
