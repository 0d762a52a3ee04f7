package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.TableKind;
import java.util.Optional;
import java.util.stream.Stream;

/** A materialized view: what it holds of a table is the same for everybody who may read it. */
final class StoredView implements Bypass {

  @Override
  public String kind() {
    return "materialized views";
  }

  @Override
  public Stream<String> find(Situation situation) {
    Views views = Views.of(situation);
    return situation.roles().stream()
        .flatMap(
            role -> views.all().stream().flatMap(entry -> through(entry, role, views, situation)))
        .distinct();
  }

  private static Stream<String> through(
      Table entry, String role, Views views, Situation situation) {
    return stored(entry, views)
        .flatMap(
            view ->
                views.within(view).stream()
                    .flatMap(table -> situation.guard(table).stream())
                    .flatMap(guard -> of(entry, view, guard, role, situation).stream()));
  }

  private static Stream<Table> stored(Table entry, Views views) {
    return entry.kind() == TableKind.MATERIALIZED_VIEW
        ? Stream.of(entry)
        : views.asked(entry).stream().filter(one -> one.kind() == TableKind.MATERIALIZED_VIEW);
  }

  private static Optional<String> of(
      Table entry, Table view, Table guard, String role, Situation situation) {
    return situation
        .firstSubject(
            role,
            guard,
            one -> situation.subjection().rights(one.role()).has("SELECT", entry.name()))
        .map(
            one ->
                "%s gets past the policies of %s: %s may SELECT %s, a materialized view, which shows what it holds of %s to everybody alike"
                    .formatted(
                        QualifiedName.quoted(role),
                        guard.name(),
                        one.it(),
                        OwnersView.chain(entry, view),
                        guard.name()));
  }
}
