package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.catalog.LargeObject;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.catalog.Tablespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes two servers comparable, then compares them. */
final class DriftSearch {

  private static final String DATA = "rows, and how far sequences have counted";

  private final Catalog rehearsed;
  private final Catalog production;
  private final Superusers there;
  private final Superusers here;
  private final Remarks remarks = new Remarks();
  private final Sides sides;

  private DriftSearch(Catalog rehearsed, Catalog production) {
    this.rehearsed = rehearsed;
    this.production = production;
    there = Superusers.of(rehearsed);
    here = Superusers.of(production);
    sides = new Sides(rehearsed, production, remarks);
  }

  static Drift of(Catalog rehearsed, Catalog production, Set<String> ourRoles) {
    return new DriftSearch(rehearsed, production).search(ourRoles);
  }

  private Drift search(Set<String> ourRoles) {
    remarks.add(DATA);
    alignSuperusers();
    sides.leaveOut(
        "other databases of the server",
        object -> isOfOther(object, rehearsed.database()),
        object -> isOfOther(object, production.database()));
    alignDatabases();
    sides.leaveOut("tablespaces", object -> isOf("tablespace ", Tablespace.class, object));
    sides.leaveOut(
        "large objects, which are data",
        object -> isOf("large object ", LargeObject.class, object));
    leaveOutRoles(ourRoles);
    List<Difference> all =
        Differences.between(
            with(rehearsed, sides.rehearsed()), with(production, sides.production()));
    OwnerChanges owners = OwnerChanges.of(all);
    List<Difference> differences =
        Tolerance.leaveOut(all.stream().filter(one -> !owners.explain(one)).toList(), remarks);
    return new Drift(differences, remarks.told(), production.notReadable());
  }

  private static boolean isOfOther(CatalogObject object, String database) {
    if (object instanceof Database other) {
      return !other.name().equals(database);
    }
    if (object instanceof Setting setting) {
      return setting.database() != null && !database.equals(setting.database());
    }
    String target = Target.of(object);
    return Target.isDatabase(target) && !target.equals(Target.database(database));
  }

  private static boolean isOf(
      String target, Class<? extends CatalogObject> kind, CatalogObject object) {
    return kind.isInstance(object) || Target.of(object).startsWith(target);
  }

  private void alignSuperusers() {
    tellNames("superuser", there.names(), here.names());
    String called = here.first().orElse(null);
    if (called != null) {
      sides.change(
          Alignment.ofRoles(there.names(), called)::of,
          Alignment.ofRoles(here.names(), called)::of);
    }
  }

  private void alignDatabases() {
    String called = production.database();
    tellNames("database", Set.of(rehearsed.database()), Set.of(called));
    sides.change(Alignment.ofDatabase(rehearsed.database(), called)::of, UnaryOperator.identity());
  }

  private void tellNames(String what, Set<String> was, Set<String> is) {
    if (!was.equals(is)) {
      remarks.add(
          "the name of the %s: %s was rehearsed, production has %s"
              .formatted(what, String.join(", ", was), String.join(", ", is)));
    }
  }

  private void leaveOutRoles(Set<String> ourRoles) {
    OfRoles superuser = new OfRoles(here.first().map(Set::of).orElse(Set.of()));
    sides.leaveOut("what only the superuser has", superuser::have);
    Set<String> names = new HashSet<>(ourRoles);
    names.removeAll(here.names());
    OfRoles ours = new OfRoles(names);
    sides.leaveOut("roles of Gonogo itself", ours::alone);
    sides.change(ours::forOthers, ours::forOthers);
    OfRoles idle = new OfRoles(IdleRoles.of(sides.rehearsed(), sides.production()));
    sides.leaveOut("roles that only production has, and that have nothing here", idle::alone);
  }

  private static Catalog with(Catalog catalog, List<CatalogObject> objects) {
    return new Catalog(catalog.majorVersion(), catalog.database(), objects, catalog.notReadable());
  }
}
