package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.SchemaName;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Doc("The columns of a table or view.")
record ExpectedColumns(
    @Doc(
            "Name of a column to its definition as in CREATE TABLE, such as `text not null default"
                + " ''`, or to what is expected of it.")
        Map<String, ExpectedColumn> present,
    @Doc("Columns that do not exist.") List<String> absent,
    @Doc("Whether there are no columns but those under `present`.") @Default("false")
        boolean exactly) {

  ExpectedColumns {
    if (present.isEmpty() && absent.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one column under \"present\" or \"absent\"");
    }
    if (exactly && present.isEmpty()) {
      throw new IllegalArgumentException("\"exactly\" needs the columns under \"present\"");
    }
    Map<String, ExpectedColumn> named = new LinkedHashMap<>();
    present.forEach(
        (written, column) -> {
          if (named.put(SchemaName.parse(written, "column"), column) != null) {
            throw new IllegalArgumentException("column %s is there twice".formatted(written));
          }
        });
    present = Collections.unmodifiableMap(named);
    absent = absent.stream().map(written -> SchemaName.parse(written, "column")).toList();
    for (String name : absent) {
      if (present.containsKey(name)) {
        throw new IllegalArgumentException(
            "column %s is both under \"present\" and under \"absent\"".formatted(name));
      }
    }
  }

  void compare(QualifiedName table, Catalog catalog, List<Finding> findings) {
    present.forEach(
        (name, expected) -> {
          Optional<Column> column = catalog.column(table, name);
          if (column.isEmpty()) {
            findings.add(finding(table, name, "is missing"));
          } else {
            expected.compare(column.get(), findings);
            if (expected.isNotNull()) {
              notValid(table, name, catalog).ifPresent(findings::add);
            }
          }
        });
    for (String name : absent) {
      if (catalog.column(table, name).isPresent()) {
        findings.add(finding(table, name, "exists, but should not"));
      }
    }
    if (exactly) {
      catalog.columns(table).stream()
          .map(Column::name)
          .filter(name -> !present.containsKey(name) && !absent.contains(name))
          .forEach(name -> findings.add(finding(table, name, "is not expected")));
    }
  }

  /** Since 18 a column can be NOT NULL and hold nulls. */
  private static Optional<Finding> notValid(QualifiedName table, String column, Catalog catalog) {
    String name = QualifiedName.quoted(column);
    return catalog.constraints(table).stream()
        .filter(one -> one.type() == Constraint.Type.NOT_NULL && !one.validated())
        .filter(one -> one.definition().startsWith("NOT NULL " + name + " "))
        .findFirst()
        .map(
            one ->
                "is NOT NULL, but NOT VALID: rows from before may be null. ALTER TABLE %s VALIDATE CONSTRAINT %s"
                    .formatted(table, QualifiedName.quoted(one.name())))
        .map(what -> finding(table, column, what));
  }

  private static Finding finding(QualifiedName table, String column, String what) {
    return Finding.of("column %s.%s %s".formatted(table, QualifiedName.quoted(column), what));
  }
}
