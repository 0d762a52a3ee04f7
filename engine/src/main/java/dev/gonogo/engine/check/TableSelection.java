package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Doc("Tables by name, or `all in <schema>`.")
record TableSelection(@Doc("The names, or `all in <schema>`.") List<String> names) {
  private static final Pattern ALL = Pattern.compile("all in (.+)");

  TableSelection {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("name at least one table, or \"all in <schema>\"");
    }
    names.stream().filter(name -> !ALL.matcher(name).matches()).forEach(QualifiedName::parse);
  }

  @Shorthand
  static TableSelection of(List<String> names) {
    return new TableSelection(names);
  }

  /** The tables that are there; for each name without a table there is a finding. */
  List<Table> in(Catalog catalog, List<Finding> findings) {
    List<Table> tables = new ArrayList<>();
    for (String name : names) {
      Matcher all = ALL.matcher(name);
      if (all.matches()) {
        tables.addAll(catalog.tables(all.group(1)));
      } else {
        QualifiedName table = QualifiedName.parse(name);
        catalog
            .table(table)
            .ifPresentOrElse(
                tables::add, () -> findings.add(Finding.of("table " + table + " is missing")));
      }
    }
    return tables;
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
