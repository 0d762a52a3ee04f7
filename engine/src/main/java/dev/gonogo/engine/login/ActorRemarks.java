package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the application's own roles may do beside reading: only the transaction is in the way. */
final class ActorRemarks {
  private final Situation situation;
  private final String actor;
  private final Collection<String> grantees;

  private ActorRemarks(String actor, Situation situation) {
    this.situation = situation;
    this.actor = actor;
    grantees = situation.inherited(actor).keySet();
  }

  static Stream<String> of(Situation situation) {
    return situation.expected().actors().stream()
        .filter(situation.reachedActors()::contains)
        .flatMap(actor -> new ActorRemarks(actor, situation).all());
  }

  private Stream<String> all() {
    String name = QualifiedName.quoted(actor);
    List<String> remarks = new ArrayList<>();
    if (Attribute.BYPASSRLS.isOf(actor, situation)) {
      remarks.add(
          "%s bypasses row level security (BYPASSRLS): as this actor everything is seen"
              .formatted(name));
    }
    if (grantees.contains(PredefinedRole.READ_ALL_DATA)) {
      remarks.add(
          "%s can act as %s, who %s"
              .formatted(
                  name,
                  PredefinedRole.READ_ALL_DATA,
                  PredefinedRole.does(PredefinedRole.READ_ALL_DATA)));
    }
    List<String> changes = changes();
    if (!changes.isEmpty()) {
      remarks.add(
          "%s may change %s: only the READ ONLY transaction keeps it from that"
              .formatted(name, String.join(", ", changes)));
    }
    return remarks.stream();
  }

  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    held().forEach((kind, objects) -> changes.add(Names.count(objects.size(), kind.toString())));
    long owned = grantees.stream().mapToLong(role -> situation.owned().by(role).size()).sum();
    if (owned > 0) {
      changes.add(Names.count(owned, "object") + " of its own");
    }
    grantees.stream()
        .filter(role -> PredefinedRole.is(role, situation.catalog()))
        .filter(PredefinedRole::isHeldByReadOnly)
        .filter(role -> !role.equals(PredefinedRole.READ_ALL_DATA))
        .forEach(role -> changes.add("what %s may".formatted(role)));
    long granted =
        grantees.stream()
            .flatMap(role -> situation.catalog().memberships(role).stream())
            .filter(Membership::admin)
            .map(Membership::role)
            .distinct()
            .count();
    if (granted > 0) {
      changes.add("the members of " + Names.count(granted, "role"));
    }
    if (Attribute.CREATEDB.isOf(actor, situation)) {
      changes.add("the databases of the cluster (CREATEDB)");
    }
    return changes;
  }

  /** The objects that it was granted to change, by their kind. */
  private Map<ObjectKind, Set<String>> held() {
    Map<ObjectKind, Set<String>> held = new EnumMap<>(ObjectKind.class);
    grantees.stream()
        .flatMap(role -> Holding.of(role, situation.catalog()).stream())
        .forEach(
            one -> held.computeIfAbsent(one.on(), kind -> new HashSet<>()).addAll(one.objects()));
    return held;
  }
}
