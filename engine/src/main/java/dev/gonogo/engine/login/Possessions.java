package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RolePath;
import java.util.List;
import java.util.stream.Stream;

/** What a role that may only read owns, was granted or may grant, itself or through others. */
final class Possessions {
  private final Situation situation;

  Possessions(Situation situation) {
    this.situation = situation;
  }

  /** What somebody has through the role at the end of a way that is inherited. */
  Stream<Refusal> of(RolePath way) {
    return Stream.of(owned(way), granted(way), grantable(way)).flatMap(all -> all);
  }

  private Stream<Refusal> owned(RolePath way) {
    List<String> owned = situation.owned().by(way.role());
    if (owned.isEmpty()) {
      return Stream.of();
    }
    String found =
        "%s owns %s%s, and an owner may do everything"
            .formatted(who(way), Names.some(owned), through(way));
    return Stream.of(
        way.isItself()
            ? Refusal.advised(found, "REASSIGN OWNED BY %s TO another role".formatted(who(way)))
            : Refusal.mended(found, left(way)));
  }

  private Stream<Refusal> granted(RolePath way) {
    return Holding.of(way.role(), situation.catalog()).stream()
        .map(
            holding ->
                Refusal.mended(
                    "%s has %s%s%s"
                        .formatted(who(way), holding.what(), through(way), holding.reason()),
                    way.isItself() ? holding.revoked(way.role()) : left(way)));
  }

  private Stream<Refusal> grantable(RolePath way) {
    return situation.catalog().memberships(way.role()).stream()
        .filter(Membership::admin)
        .map(Membership::role)
        .distinct()
        .map(
            role ->
                Refusal.mended(
                    "%s may grant membership in %s%s, to itself too (ADMIN OPTION)"
                        .formatted(who(way), QualifiedName.quoted(role), through(way)),
                    way.isItself()
                        ? situation.memberships().withoutAdmin(role, way.role())
                        : left(way)));
  }

  private List<String> left(RolePath way) {
    return situation.memberships().revoke(way.firstStep(), way.roles().get(0));
  }

  private static String who(RolePath way) {
    return QualifiedName.quoted(way.roles().get(0));
  }

  private static String through(RolePath way) {
    return way.isItself() ? "" : " (%s)".formatted(way);
  }
}
