package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.DeclaredRows.Changeable;
import dev.gonogo.engine.sql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rows of one table a session of a role may see when its settings say nothing true. */
final class StrangersRows {
  private static final Condition NONE = Changeable.NOTHING.insert();

  private final DeclaredRows table;
  private final SignedIn group;
  private final Application application;

  StrangersRows(DeclaredRows table, SignedIn group, Application application) {
    this.table = table;
    this.group = group;
    this.application = application;
  }

  /** Those in this state of the settings. */
  Condition in(SessionState state) {
    return switch (state) {
      case NEVER_MADE, EMPTY -> any(withoutSettings());
      case WRONG_TYPE -> hasType() ? any(withoutSettings()) : unknown();
      case UNKNOWN_USER -> unknown();
    };
  }

  /** Every text is a user where users are texts: then one of the wrong type is but unknown. */
  private boolean hasType() {
    return group.actors().stream()
        .map(application.me()::get)
        .filter(Objects::nonNull)
        .anyMatch(Stranger::hasType);
  }

  private Condition unknown() {
    return any(Stream.of(withoutSettings(), asStranger(), alike()).flatMap(one -> one));
  }

  /** What the actors see who need no settings. */
  private Stream<Condition> withoutSettings() {
    return ofRole(false).map(Map.Entry::getValue);
  }

  /** What the conditions say that name {@code :me}, of somebody whom no row knows. */
  private Stream<Condition> asStranger() {
    return ofRole(true)
        .filter(one -> one.getValue().namesMe())
        .flatMap(
            one ->
                Optional.ofNullable(application.me().get(one.getKey()))
                    .map(me -> one.getValue().of(Stranger.insteadOf(me)))
                    .stream());
  }

  /** What all see alike who have settings. One alone may be an administrator. */
  private Stream<Condition> alike() {
    List<Condition> all = ofRole(true).map(Map.Entry::getValue).toList();
    boolean same = all.size() > 1 && all.stream().distinct().count() == 1;
    return all.stream().limit(1).filter(one -> same && !one.namesMe());
  }

  private Stream<Map.Entry<String, Condition>> ofRole(boolean withSettings) {
    return table.written().entrySet().stream()
        .filter(one -> application.actor(one.getKey()).role().equals(group.role()))
        .filter(one -> withSettings != SignedIn.settings(one.getKey(), application).isEmpty());
  }

  private static Condition any(Stream<Condition> conditions) {
    List<Condition> some = conditions.filter(one -> !one.isNone()).distinct().toList();
    if (some.size() < 2) {
      return some.isEmpty() ? NONE : some.get(0);
    }
    return new Condition(some.stream().map(Condition::sql).collect(Collectors.joining(" or ")));
  }
}
