package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.List;

@Doc("Tables and views that exist, and such that do not.")
record TablesCheck(
    @Doc("Tables that exist, `schema.name` or `name` in public.") List<String> present,
    @Doc("Tables that do not exist.") List<String> absent)
    implements StructuralCheck {

  TablesCheck {
    if (present.isEmpty() && absent.isEmpty()) {
      throw new IllegalArgumentException("name at least one table under \"present\" or \"absent\"");
    }
    present = List.copyOf(present);
    absent = List.copyOf(absent);
    List<QualifiedName> both = new ArrayList<>(present.stream().map(QualifiedName::parse).toList());
    both.retainAll(absent.stream().map(QualifiedName::parse).toList());
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "table %s is both under \"present\" and under \"absent\"".formatted(both.get(0)));
    }
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    for (String name : present) {
      if (!exists(catalog, name)) {
        findings.add(Finding.of("table " + QualifiedName.parse(name) + " is missing"));
      }
    }
    for (String name : absent) {
      if (exists(catalog, name)) {
        findings.add(Finding.of("table " + QualifiedName.parse(name) + " exists, but should not"));
      }
    }
    return Outcome.judge(claim(), findings);
  }

  private String claim() {
    List<String> claims = new ArrayList<>();
    if (!present.isEmpty()) {
      claims.add("present: " + String.join(", ", present));
    }
    if (!absent.isEmpty()) {
      claims.add("absent: " + String.join(", ", absent));
    }
    return String.join("; ", claims);
  }

  private static boolean exists(Catalog catalog, String name) {
    return catalog.table(QualifiedName.parse(name)).isPresent();
  }
}
