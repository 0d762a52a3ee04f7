package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RoleGraph;
import dev.gonogo.engine.catalog.RolePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the login may become, and must not. */
final class BecomingRefusals {
  private static final List<Attribute> FOR_NOBODY =
      List.of(Attribute.SUPERUSER, Attribute.CREATEROLE, Attribute.REPLICATION);
  private static final List<Attribute> FOR_ACTORS_ONLY =
      Stream.concat(FOR_NOBODY.stream(), Stream.of(Attribute.BYPASSRLS)).toList();

  private final Situation situation;

  private BecomingRefusals(Situation situation) {
    this.situation = situation;
  }

  static Stream<Refusal> of(Situation situation) {
    BecomingRefusals refusals = new BecomingRefusals(situation);
    Stream<Refusal> becoming =
        situation.reach().becomes().values().stream()
            .filter(way -> !way.isItself() && !situation.isReader(way.role()))
            .filter(way -> !PredefinedRole.is(way.role(), situation.catalog()))
            .flatMap(way -> refusals.becoming(way).stream());
    Stream<Refusal> predefined =
        situation.reach().actsAs().values().stream()
            .filter(way -> PredefinedRole.is(way.role(), situation.catalog()))
            .flatMap(way -> refusals.predefined(way).stream());
    return Stream.concat(becoming, predefined);
  }

  /** Whether a login would be refused for becoming this actor. */
  static boolean isUnfit(String actor, Situation situation) {
    return FOR_NOBODY.stream().anyMatch(attribute -> attribute.isOf(actor, situation))
        || (PredefinedRole.is(actor, situation.catalog()) && !PredefinedRole.isHarmless(actor));
  }

  /** Whether it would be for becoming a role that an actor inherits. */
  static boolean isUnfitUndeclared(String role, Situation situation) {
    return FOR_ACTORS_ONLY.stream().anyMatch(attribute -> attribute.isOf(role, situation));
  }

  private Optional<Refusal> becoming(RolePath way) {
    String role = way.role();
    if (situation.isActor(role)) {
      return unfit(way, FOR_NOBODY)
          .map(found -> Refusal.advised(found, "ask as another role, and " + without(way)));
    }
    Optional<String> carrier = situation.carrier(role);
    if (carrier.isPresent()) {
      return unfit(way, FOR_ACTORS_ONLY)
          .map(
              found ->
                  Refusal.advised(
                      found, "take it away, or ask as another role than " + carrier.get()));
    }
    String found =
        "%s, whom no actor of the spec file names"
            .formatted(unfit(way, FOR_ACTORS_ONLY).orElse(may(way)));
    return Optional.of(
        isOwn(role)
            ? Refusal.mended(found, left(role))
            : Refusal.advised(
                found, "declare an actor of this role, or take it from " + before(way)));
  }

  private Optional<Refusal> predefined(RolePath way) {
    String role = way.role();
    String found =
        "%s can act as %s (%s), who %s"
            .formatted(name(situation.login()), role, way, PredefinedRole.does(role));
    if (PredefinedRole.isHarmless(role) || role.equals(RoleGraph.DATABASE_OWNER)) {
      return Optional.empty(); // Nobody is granted the latter: ownership is told of by itself.
    }
    if (isOwn(role)) {
      return Optional.of(Refusal.mended(found, left(role)));
    }
    boolean isRemark = PredefinedRole.isHeldByReadOnly(role) && situation.carrier(role).isPresent();
    return isRemark
        ? Optional.empty()
        : Optional.of(Refusal.advised(found, "take it from " + before(way)));
  }

  private Optional<String> unfit(RolePath way, List<Attribute> attributes) {
    List<String> found = new ArrayList<>();
    attributes.stream()
        .filter(attribute -> attribute.isOf(way.role(), situation))
        .forEach(attribute -> found.add(attribute.does()));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("%s, who %s".formatted(may(way), String.join(" and ", found)));
  }

  private String may(RolePath way) {
    return "%s may become %s (%s)".formatted(name(situation.login()), name(way.role()), way);
  }

  private boolean isOwn(String role) {
    return situation.ownReach().actsAs().containsKey(role);
  }

  /** Ends what the login itself is a member of on its way there. */
  private List<String> left(String role) {
    RolePath own = situation.ownReach().actsAs().getOrDefault(role, RolePath.itself(role));
    return situation.memberships().revoke(own.firstStep(), situation.login());
  }

  private String without(RolePath way) {
    return String.join("; ", situation.memberships().revoke(way.firstStep(), situation.login()));
  }

  private static String before(RolePath way) {
    return name(way.roles().get(way.roles().size() - 2));
  }

  private static String name(String role) {
    return QualifiedName.quoted(role);
  }
}
