package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RoleGraph;
import java.util.List;
import java.util.stream.Stream;

/** What a person should know of a login that may be fit all the same. */
final class Remarks {
  private Remarks() {}

  static Stream<String> of(Situation situation) {
    return Stream.of(
            everybodys(situation),
            ActorRemarks.of(situation),
            carried(situation),
            reader(situation),
            reservedConnections(situation),
            systemFunctions(situation),
            DefinerFunctions.of(situation))
        .flatMap(all -> all);
  }

  /** To take it from everybody changes production for everybody, so it is nothing to demand. */
  private static Stream<String> everybodys(Situation situation) {
    return Holding.ofEverybody(situation.catalog()).stream()
        .map(
            held ->
                "everybody has %s through PUBLIC, %s too%s. To take it from everybody: %s"
                    .formatted(
                        held.what(),
                        QualifiedName.quoted(situation.login()),
                        held.isHeldByReadOnly()
                            ? "; a READ ONLY transaction keeps it from that"
                            : "",
                        held.revocation(Grantees.EVERYBODY)));
  }

  private static Stream<String> carried(Situation situation) {
    return situation.reach().becomes().keySet().stream()
        .filter(role -> !situation.isActor(role) && !situation.isReader(role))
        .filter(role -> !PredefinedRole.is(role, situation.catalog()))
        .filter(role -> !BecomingRefusals.isUnfitUndeclared(role, situation))
        .flatMap(
            role ->
                situation.carrier(role).stream()
                    .map(
                        actor ->
                            "%s may become %s too, which gives it nothing that %s does not inherit"
                                .formatted(
                                    QualifiedName.quoted(situation.login()),
                                    QualifiedName.quoted(role),
                                    QualifiedName.quoted(actor))));
  }

  private static Stream<String> reader(Situation situation) {
    return situation.expected().reader().stream()
        .flatMap(reader -> Stream.concat(unneeded(reader, situation), others(reader, situation)));
  }

  private static Stream<String> unneeded(String reader, Situation situation) {
    List<String> unneeded = ReaderColumns.unneeded(reader, situation);
    return unneeded.isEmpty()
        ? Stream.of()
        : Stream.of(
            "%s may read more than the checks need: %s"
                .formatted(QualifiedName.quoted(reader), Names.some(unneeded)));
  }

  /** Whoever becomes the reader is past row level security too. */
  private static Stream<String> others(String reader, Situation situation) {
    List<String> others =
        situation.catalog().objects(Membership.class).stream()
            .filter(one -> one.role().equals(reader) && RoleGraph.canBecome(one))
            .map(Membership::member)
            .filter(member -> !member.equals(situation.login()))
            .distinct()
            .toList();
    return others.isEmpty()
        ? Stream.of()
        : Stream.of(
            "others may become %s too, and read past row level security then: %s"
                .formatted(
                    QualifiedName.quoted(reader),
                    Names.some(others.stream().map(QualifiedName::quoted).toList())));
  }

  private static Stream<String> reservedConnections(Situation situation) {
    return situation.reach().inherits().containsKey(PredefinedRole.RESERVED_CONNECTIONS)
        ? Stream.of(
            "%s uses the reserved connections (%s): on a full server it takes one that an administrator may need"
                .formatted(
                    QualifiedName.quoted(situation.login()), PredefinedRole.RESERVED_CONNECTIONS))
        : Stream.of();
  }

  /** Functions of the server's own that PostgreSQL lets nobody call but superusers. */
  private static Stream<String> systemFunctions(Situation situation) {
    List<String> functions =
        situation.ownReach().inherits().keySet().stream()
            .flatMap(role -> situation.catalog().privileges(role).stream())
            .filter(one -> one.on() == ObjectKind.FUNCTION)
            .map(Privilege::object)
            .filter(function -> function.startsWith("pg_catalog."))
            .distinct()
            .toList();
    return functions.isEmpty()
        ? Stream.of()
        : Stream.of(
            "%s may call functions of the server that not everybody may: %s"
                .formatted(QualifiedName.quoted(situation.login()), Names.some(functions)));
  }
}
