package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a bypass is looked for in: the roles that should be held by policies, and the tables. */
final class Situation {
  private final Trial trial;
  private final Application application;
  private final Map<String, List<Persona>> roles = new LinkedHashMap<>();
  private final List<Table> guarded;
  private final Reach reach;
  private final Subjection subjection;
  private final AlwaysTrue always;
  private final OpenRows open;

  /**
   * A situation.
   *
   * @param roles names of roles that exist
   */
  Situation(List<String> roles, Trial trial, Application application) {
    this.trial = trial;
    this.application = application;
    Catalog catalog = trial.catalog();
    reach = new Reach(catalog);
    subjection = new Subjection(catalog);
    always = new AlwaysTrue(trial.database());
    open = new OpenRows(always, subjection);
    roles.forEach(role -> this.roles.put(role, reach.settable(role)));
    guarded =
        catalog.objects(Table.class).stream()
            .filter(table -> table.kind().isTable() && table.rowSecurity())
            .toList();
  }

  Trial trial() {
    return trial;
  }

  Catalog catalog() {
    return trial.catalog();
  }

  Application application() {
    return application;
  }

  Subjection subjection() {
    return subjection;
  }

  Reach reach() {
    return reach;
  }

  AlwaysTrue always() {
    return always;
  }

  OpenRows open() {
    return open;
  }

  /** The roles that should be held by policies. */
  Set<String> roles() {
    return roles.keySet();
  }

  /** The tables on which row level security is enabled. */
  List<Table> guarded() {
    return guarded;
  }

  /** Whether there is such a table in a schema. */
  boolean isGuarded(String schema) {
    return guarded.stream().anyMatch(table -> table.name().schema().equals(schema));
  }

  /** Whom a role can act as, itself first. */
  List<Persona> personas(String role) {
    return roles.getOrDefault(role, List.of());
  }

  /**
   * The first of the personas for which something is true, and for which there are policies at all:
   * who is above them all is found as such, and not again by everything that it may do.
   */
  Optional<Persona> first(String role, Predicate<Persona> isTrue) {
    return subjection.isAboveAll(role)
        ? Optional.empty()
        : personas(role).stream()
            .filter(persona -> !subjection.isAboveAll(persona.role()))
            .filter(isTrue)
            .findFirst();
  }

  /** The first of the personas that the policies of a table hold for, and something is true. */
  Optional<Persona> firstSubject(String role, Table table, Predicate<Persona> isTrue) {
    return subjection.isSubject(role, table)
        ? first(role, one -> subjection.isSubject(one.role(), table) && isTrue.test(one))
        : Optional.empty();
  }

  /** Tables that a table inherits from or is a partition of, the nearest first. */
  List<Table> ancestors(Table table) {
    Set<QualifiedName> found = new LinkedHashSet<>();
    ArrayDeque<Table> open = new ArrayDeque<>(List.of(table));
    List<Table> ancestors = new ArrayList<>();
    while (!open.isEmpty()) {
      for (QualifiedName parent : open.remove().inheritsFrom()) {
        if (found.add(parent)) {
          catalog().table(parent).ifPresent(ancestors::add);
          catalog().table(parent).ifPresent(open::add);
        }
      }
    }
    return ancestors;
  }

  /**
   * Whose policies should hold for the rows of a table: its own, or those of the table that it is a
   * part of.
   */
  Optional<Table> guard(Table table) {
    return table.rowSecurity()
        ? Optional.of(table)
        : ancestors(table).stream().filter(Table::rowSecurity).findFirst();
  }

  /** Whether a table has no row level security, but is a part of one that has. */
  boolean isUnguardedPart(Table table) {
    return !table.rowSecurity() && guard(table).isPresent();
  }
}
