package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.List;

@Doc("Row level security is enabled on tables; says nothing of what the policies let through.")
record RowSecurityCheck(
    @Doc("The tables.") TableSelection tables,
    @Doc("Whether it must also hold for the owner (FORCE).") @Default("false") boolean forced)
    implements StructuralCheck {

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    List<Table> selected = tables.in(catalog, findings);
    if (selected.isEmpty() && findings.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "there is no table in \"" + tables + "\"");
    }
    for (Table table : selected) {
      if (!table.rowSecurity()) {
        findings.add(Finding.of("row level security is not enabled on " + table.name()));
      } else if (forced && !table.forceRowSecurity()) {
        findings.add(
            Finding.of(
                "row level security is not forced on "
                    + table.name()
                    + ": its owner "
                    + table.owner()
                    + " sees every row"));
      }
    }
    return Outcome.judge(
        "row level security is enabled%s on %d tables"
            .formatted(forced ? " and forced" : "", selected.size()),
        findings);
  }
}
