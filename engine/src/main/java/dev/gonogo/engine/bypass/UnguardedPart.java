package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.stream.Stream;

/**
 * A partition or child of a table that is asked directly: then only its own policies count. And the
 * other way round, a parent without policies through which its children are asked.
 */
final class UnguardedPart implements Bypass {

  @Override
  public String kind() {
    return "partitions, children and parents of tables";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .flatMap(role -> Stream.concat(parts(role, situation), parents(role, situation)));
  }

  private static Stream<String> parts(String role, Situation situation) {
    return situation.catalog().objects(Table.class).stream()
        .filter(situation::isUnguardedPart)
        .flatMap(
            part ->
                situation.guard(part).stream()
                    .flatMap(guard -> sentence(role, guard, part, kind(part), situation)));
  }

  private static Stream<String> parents(String role, Situation situation) {
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation.ancestors(table).stream()
                    .filter(parent -> situation.guard(parent).isEmpty())
                    .flatMap(
                        parent ->
                            sentence(
                                role, table, parent, "from which it inherits and", situation)));
  }

  private static String kind(Table part) {
    return part.partitionBound() == null
        ? "a table that inherits from it and"
        : "a partition of it that";
  }

  private static Stream<String> sentence(
      String role, Table guarded, Table reached, String kind, Situation situation) {
    Subjection subjection = situation.subjection();
    return situation
        .firstSubject(
            role, guarded, one -> !subjection.rights(one.role()).on(reached.name()).isEmpty())
        .map(
            one ->
                "%s gets past the policies of %s: %s may %s %s, %s has no row level security of its own"
                    .formatted(
                        QualifiedName.quoted(role),
                        guarded.name(),
                        one.it(),
                        String.join(", ", subjection.rights(one.role()).on(reached.name())),
                        reached.name(),
                        kind))
        .stream();
  }
}
