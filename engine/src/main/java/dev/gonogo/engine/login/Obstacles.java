package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps the login from asking as the actors and as the reader. */
final class Obstacles {
  private Obstacles() {}

  /** Those of the actors first, then those of the reader. */
  static Stream<Obstacle> of(Situation situation) {
    Stream<Obstacle> actors =
        situation.expected().actors().stream().flatMap(actor -> actor(actor, situation).stream());
    Stream<Obstacle> reader =
        situation.expected().reader().stream().flatMap(role -> reader(role, situation));
    return Stream.concat(actors, reader);
  }

  private static Optional<Obstacle> actor(String actor, Situation situation) {
    String name = QualifiedName.quoted(actor);
    if (!situation.exists(actor)) {
      String found = "there is no role %s, so that nobody can ask as it".formatted(name);
      return Optional.of(new Obstacle(actor, found, List.of()));
    }
    Optional<Obstacle> missing = membership(actor, situation);
    return missing.isPresent() && BecomingRefusals.isUnfit(actor, situation)
        ? Optional.of(
            new Obstacle(
                actor,
                "%s may do what no login that verifies may become: ask as another role"
                    .formatted(name),
                List.of()))
        : missing;
  }

  private static Optional<Obstacle> membership(String role, Situation situation) {
    boolean may =
        situation.reach().becomes().containsKey(role)
            || Attribute.SUPERUSER.isOf(situation.login(), situation);
    return may
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                role,
                "%s may not become %s"
                    .formatted(QualifiedName.quoted(situation.login()), QualifiedName.quoted(role)),
                List.of(situation.memberships().grant(role, situation.login()))));
  }

  private static Stream<Obstacle> reader(String reader, Situation situation) {
    return Stream.of(
            existence(reader, situation).stream(),
            membership(reader, situation).stream(),
            ReaderColumns.missing(reader, situation))
        .flatMap(all -> all);
  }

  private static Optional<Obstacle> existence(String reader, Situation situation) {
    String name = QualifiedName.quoted(reader);
    if (!situation.exists(reader)) {
      return Optional.of(
          new Obstacle(
              reader,
              "there is no role %s, so that nobody knows all rows".formatted(name),
              List.of(
                  "CREATE ROLE %s NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS"
                      .formatted(name))));
    }
    return Attribute.BYPASSRLS.isOf(reader, situation)
            || Attribute.SUPERUSER.isOf(reader, situation)
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                reader,
                "%s is held by row level security, and does not know all rows".formatted(name),
                List.of("ALTER ROLE %s BYPASSRLS".formatted(name))));
  }
}
