package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RolePath;
import java.util.List;
import java.util.stream.Stream;

/** What the reader may do beside reading past row level security: nothing. */
final class ReaderRefusals {
  private static final List<Attribute> UNFIT =
      List.of(Attribute.CREATEROLE, Attribute.CREATEDB, Attribute.REPLICATION, Attribute.LOGIN);

  private ReaderRefusals() {}

  static Stream<Refusal> of(Situation situation) {
    return situation.expected().reader().stream()
        .filter(situation::exists)
        .flatMap(reader -> of(reader, situation));
  }

  private static Stream<Refusal> of(String reader, Situation situation) {
    if (Attribute.SUPERUSER.isOf(reader, situation)) {
      String found = "%s is a superuser, to whom nothing is denied".formatted(quoted(reader));
      return Stream.of(Refusal.advised(found, "name a reader that is for nothing else"));
    }
    return Stream.of(
            LoginRefusals.attributes(reader, UNFIT, situation),
            new Possessions(situation).of(RolePath.itself(reader)),
            memberships(reader, situation))
        .flatMap(all -> all);
  }

  /** The roles whose privileges it has, or can have by becoming them. */
  private static Stream<Refusal> memberships(String reader, Situation situation) {
    return situation.catalog().memberships(reader).stream()
        .map(Membership::role)
        .distinct()
        .filter(role -> !PredefinedRole.isHarmless(role))
        .map(
            role ->
                Refusal.mended(
                    "%s is a member of %s, and a reader has only what it was granted itself"
                        .formatted(quoted(reader), quoted(role)),
                    situation.memberships().revoke(role, reader)));
  }

  private static String quoted(String role) {
    return QualifiedName.quoted(role);
  }
}
