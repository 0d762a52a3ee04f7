package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RoleGraph;
import dev.gonogo.engine.catalog.RolePath;
import java.util.List;
import java.util.stream.Stream;

/** What the login may do without becoming anybody. */
final class LoginRefusals {
  private static final List<Attribute> UNFIT =
      List.of(Attribute.CREATEROLE, Attribute.CREATEDB, Attribute.REPLICATION, Attribute.BYPASSRLS);

  private LoginRefusals() {}

  static Stream<Refusal> of(Situation situation) {
    Possessions possessions = new Possessions(situation);
    Stream<Refusal> inherited =
        situation.ownReach().inherits().values().stream()
            .filter(way -> !way.role().equals(RoleGraph.DATABASE_OWNER)) // told as ownership
            .flatMap(
                way ->
                    situation.isActor(way.role()) || situation.isReader(way.role())
                        ? Stream.of(inherits(way, situation))
                        : possessions.of(way));
    return Stream.concat(attributes(situation.login(), UNFIT, situation), inherited);
  }

  /** A sentence for each of these attributes that a role has. */
  static Stream<Refusal> attributes(String role, List<Attribute> unfit, Situation situation) {
    return unfit.stream()
        .filter(attribute -> attribute.isOf(role, situation))
        .map(
            attribute ->
                Refusal.mended(
                    "%s %s".formatted(QualifiedName.quoted(role), attribute.does()),
                    List.of(attribute.takenFrom(role))));
  }

  private static Refusal inherits(RolePath way, Situation situation) {
    Memberships memberships = situation.memberships();
    boolean direct = way.firstStep().equals(way.role());
    return Refusal.mended(
        "%s inherits %s (%s), and so has its privileges all the time"
            .formatted(
                QualifiedName.quoted(situation.login()), QualifiedName.quoted(way.role()), way),
        direct
            ? memberships.withoutInherit(way.role(), situation.login())
            : memberships.revoke(way.firstStep(), situation.login()));
  }
}
