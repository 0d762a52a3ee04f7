package dev.gonogo.engine.verify;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.plan.Declared;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rowsecurity.NeededColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lines of a checklist need the reader to read, of what is there. */
final class NeededOfReader {
  private NeededOfReader() {}

  static Map<QualifiedName, Set<String>> of(Plan plan, Catalog catalog) {
    Application declared =
        Declared.onProduction(plan.spec().orElseThrow(), plan.folder(), Map.of());
    List<String> queries = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Item item) {
        item.checks().values().forEach(check -> queries.addAll(asked(check, declared)));
      }
    }
    return NeededColumns.of(declared.rows().values(), queries, catalog);
  }

  private static List<String> asked(Check check, Application declared) {
    try {
      return check.askedByReader(declared);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
