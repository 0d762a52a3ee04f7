package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.sql.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is tried on one table: for each actor and command up to two rows that it may treat so, and
 * up to two that it may not.
 *
 * @param all every one
 * @param empty whether the table has no row, so that there are none
 */
record AccessCases(List<AccessCase> all, boolean empty) {

  AccessCases {
    all = List.copyOf(all);
  }

  static AccessCases choose(
      AccessTable table, Collection<String> actors, FoundRows.Superuser superuser) {
    List<WantedRow> wanted = new ArrayList<>(List.of(WantedRow.ANY));
    for (String actor : actors) {
      for (Command command : table.commands()) {
        wanted.addAll(wanted(table, actor, command, true));
        wanted.addAll(wanted(table, actor, command, false));
      }
    }
    FoundRows found = FoundRows.read(wanted, table.rows(), superuser);
    List<AccessCase> cases = new ArrayList<>();
    for (String actor : actors) {
      for (Command command : table.commands()) {
        Stream.of(true, false)
            .forEach(
                allowed ->
                    found
                        .of(wanted(table, actor, command, allowed))
                        .forEach(row -> cases.add(new AccessCase(actor, command, row, allowed))));
      }
    }
    return new AccessCases(cases, found.isEmpty());
  }

  private static List<WantedRow> wanted(
      AccessTable table, String actor, Command command, boolean allowed) {
    Condition condition = command.allowedTo(actor, table.declared());
    return allowed
        ? WantedRow.allowed(condition)
        : WantedRow.forbidden(condition, Command.SELECT.allowedTo(actor, table.declared()));
  }

  /** The cases of one actor and command. */
  List<AccessCase> of(String actor, Command command) {
    return all.stream()
        .filter(one -> one.actor().equals(actor) && one.command() == command)
        .toList();
  }

  /** A row of its own that an actor may change, and one that it may not: where there are both. */
  Optional<Handover> handover(String actor, AccessTable table) {
    List<AccessCase> updates = of(actor, Command.UPDATE);
    Optional<KeyedRow> own = first(updates, true);
    Optional<KeyedRow> other = first(updates, false);
    Condition allowed = Command.UPDATE.allowedTo(actor, table.declared());
    return own.flatMap(mine -> other.map(theirs -> new Handover(actor, allowed, mine, theirs)));
  }

  private static Optional<KeyedRow> first(List<AccessCase> cases, boolean allowed) {
    return cases.stream().filter(one -> one.allowed() == allowed).map(AccessCase::row).findFirst();
  }
}
