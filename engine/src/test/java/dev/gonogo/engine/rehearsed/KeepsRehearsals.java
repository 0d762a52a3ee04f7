package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that keeps one rehearsal after the other, as a build does at its end. */
final class KeepsRehearsals {
  private KeepsRehearsals() {}

  public static void main(String... arguments) {
    Rehearsals rehearsals = new Rehearsals(Path.of(arguments[0]), "shop");
    Catalog catalog = new Catalog(17, "shop", List.of(), List.of());
    for (int minute = 1; minute <= 59; minute++) {
      rehearsals.keep(
          Verdicts.finished("content " + minute % 13, minute), Map.of(0, catalog), Map.of());
    }
  }
}
