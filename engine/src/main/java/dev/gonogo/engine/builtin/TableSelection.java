package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.definition.SchemaName;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables by name, or those of schemas.
 *
 * @param names the names, or {@code all in <schema>}
 */
@Doc("Tables by name, or `all in <schema>`.")
public record TableSelection(@Doc("The names, or `all in <schema>`.") List<String> names) {
  private static final Pattern ALL = Pattern.compile("all in (.+)");

  /** Checks and copies the names. */
  public TableSelection {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("name at least one table, or \"all in <schema>\"");
    }
    names = List.copyOf(names);
    for (String name : names) {
      if (schema(name).isEmpty()) {
        QualifiedName.parse(name);
      }
    }
  }

  /** Without keys. */
  @Shorthand
  public static TableSelection of(List<String> names) {
    return new TableSelection(names);
  }

  /** The schema where {@code all in <schema>} is written. */
  static Optional<String> schema(String written) {
    Matcher all = ALL.matcher(written.strip());
    return all.matches() ? Optional.of(SchemaName.parse(all.group(1), "schema")) : Optional.empty();
  }

  /**
   * The tables that are there, each once; for each name without a table there is a finding.
   *
   * @param findings receives what is not as it should be
   */
  public Set<Table> in(Catalog catalog, List<Finding> findings) {
    Set<Table> tables = new LinkedHashSet<>();
    for (String name : names) {
      schema(name)
          .ifPresentOrElse(
              schema -> tables.addAll(catalog.tables(schema)),
              () -> table(QualifiedName.parse(name), catalog, findings).ifPresent(tables::add));
    }
    return tables;
  }

  private static Optional<Table> table(
      QualifiedName name, Catalog catalog, List<Finding> findings) {
    Optional<Table> found = catalog.table(name);
    if (found.isEmpty()) {
      findings.add(Finding.of("table " + name + " is missing"));
    }
    Optional<Table> table = found.filter(one -> one.kind().isTable());
    if (found.isPresent() && table.isEmpty()) {
      findings.add(Finding.of("%s is a %s, not a table".formatted(name, found.get().kind())));
    }
    return table;
  }

  /** The schemas that are named and have no table. */
  public List<String> schemasWithoutTables(Catalog catalog) {
    List<String> empty = new ArrayList<>();
    for (String name : names) {
      schema(name)
          .filter(schema -> catalog.tables(schema).isEmpty())
          .map(QualifiedName::quoted)
          .ifPresent(empty::add);
    }
    return empty;
  }
}
