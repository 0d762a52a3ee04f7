package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@Doc("Row level security is enabled on tables; says nothing of what the policies let through.")
record RowSecurityCheck(
    @Doc("The tables.") TableSelection tables,
    @Doc("Whether it must also hold for the owner (FORCE).") @Default("false") boolean forced)
    implements StructuralCheck {

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    Set<Table> selected = tables.in(catalog, findings);
    selected.forEach(table -> compare(table, findings));
    List<String> empty = tables.schemasWithoutTables(catalog);
    if (findings.isEmpty() && !empty.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "there is no table in schema " + String.join(", ", empty));
    }
    return Outcome.judge(
        "row level security is enabled%s on %s"
            .formatted(forced ? " and forced" : "", Count.of(selected.size(), "table")),
        findings);
  }

  private void compare(Table table, List<Finding> findings) {
    if (!table.rowSecurity()) {
      findings.add(Finding.of("row level security is not enabled on " + table.name()));
    } else if (forced && !table.forceRowSecurity()) {
      findings.add(
          Finding.of(
              "row level security is not forced on %s: its owner %s sees every row"
                  .formatted(table.name(), table.owner())));
    }
  }
}
