package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What was rehearsed and what production has, while both are made comparable. */
final class Sides {

  private List<CatalogObject> rehearsed;
  private List<CatalogObject> production;
  private final Remarks remarks;

  Sides(Catalog rehearsed, Catalog production, Remarks remarks) {
    this.rehearsed = rehearsed.objects();
    this.production = production.objects();
    this.remarks = remarks;
  }

  List<CatalogObject> rehearsed() {
    return rehearsed;
  }

  List<CatalogObject> production() {
    return production;
  }

  /** Two objects that become one are one. */
  void change(UnaryOperator<CatalogObject> there, UnaryOperator<CatalogObject> here) {
    rehearsed = rehearsed.stream().map(there).distinct().toList();
    production = production.stream().map(here).distinct().toList();
  }

  void leaveOut(String what, Predicate<CatalogObject> covered) {
    leaveOut(what, covered, covered);
  }

  /** Is told only where it would have made a difference. */
  void leaveOut(String what, Predicate<CatalogObject> there, Predicate<CatalogObject> here) {
    Set<CatalogObject> was = new LinkedHashSet<>(rehearsed.stream().filter(there).toList());
    Set<CatalogObject> is = new LinkedHashSet<>(production.stream().filter(here).toList());
    rehearsed = rehearsed.stream().filter(there.negate()).toList();
    production = production.stream().filter(here.negate()).toList();
    List<String> different = new ArrayList<>();
    is.stream()
        .filter(one -> !was.contains(one))
        .map(CatalogObject::subject)
        .forEach(different::add);
    was.stream()
        .filter(one -> !is.contains(one))
        .map(CatalogObject::subject)
        .forEach(different::add);
    remarks.leftOut(what, different);
  }
}
