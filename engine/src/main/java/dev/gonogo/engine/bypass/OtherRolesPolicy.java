package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.Actor;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy for a role that nobody of the application is or belongs to: for the wrong one. */
final class OtherRolesPolicy implements Bypass {

  @Override
  public String kind() {
    return "policies for other roles";
  }

  @Override
  public Stream<String> find(Situation situation) {
    Set<String> roles = new TreeSet<>(situation.roles());
    situation.application().actors().values().stream().map(Actor::role).forEach(roles::add);
    Set<String> held = held(roles, situation);
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation.catalog().policies(table.name()).stream()
                    .filter(policy -> policy.roles().stream().noneMatch(held::contains))
                    .filter(policy -> !situation.subjection().applies(policy, table.owner())))
        .map(policy -> sentence(policy, roles));
  }

  private static Set<String> held(Set<String> roles, Situation situation) {
    Set<String> held = new HashSet<>(Set.of(Grantees.EVERYBODY));
    roles.stream()
        .flatMap(role -> situation.reach().settable(role).stream())
        .forEach(one -> held.addAll(situation.subjection().rights(one.role()).grantees()));
    return held;
  }

  private static String sentence(Policy policy, Set<String> roles) {
    return "%s is for %s, whom none of %s can act as"
        .formatted(policy.subject(), named(policy.roles().stream()), named(roles.stream()));
  }

  private static String named(Stream<String> roles) {
    return roles.map(QualifiedName::quoted).collect(Collectors.joining(", "));
  }
}
