package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.rowsecurity.Reaction.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one actor could do to one table, held against what it should: as findings and in words. */
final class AccessLine {
  private final String actor;
  private final String table;
  private final Judgement judgement;

  AccessLine(String actor, String table, Judgement judgement) {
    this.actor = actor;
    this.table = table;
    this.judgement = judgement;
  }

  /** A command that was tried on these rows. */
  String rows(Command command, Map<AccessCase, Reaction> tried) {
    Map<Reaction, Set<KeyedRow>> own = byReaction(tried, true);
    Map<Reaction, Set<KeyedRow>> others = byReaction(tried, false);
    own.forEach((reaction, rows) -> own(command, reaction, rows));
    others.forEach((reaction, rows) -> other(command, reaction, rows));
    return Optional.of(words(own.keySet()))
        .filter(words -> !words.isEmpty())
        .map(words -> others.isEmpty() ? words : words + ", others " + words(others.keySet()))
        .orElse(words(others.keySet()));
  }

  private void own(Command command, Reaction reaction, Set<KeyedRow> rows) {
    if (reaction.is(Kind.UNCLEAR)) {
      unclear(command.rowsOf(table) + ": " + named(rows), reaction);
    } else if (!reaction.is(Kind.ALLOWED)) {
      judgement.found(
          "%s cannot %s that it should: %s (%s)"
              .formatted(actor, command.rowsOf(table), named(rows), reaction));
    }
  }

  private void other(Command command, Reaction reaction, Set<KeyedRow> rows) {
    if (reaction.is(Kind.UNCLEAR)) {
      unclear(command.rowsOf(table) + ": " + named(rows), reaction);
    } else if (reaction.is(Kind.ALLOWED)) {
      judgement.found(
          "%s can %s that it must not: %s%s"
              .formatted(
                  actor,
                  command.rowsOf(table),
                  named(rows),
                  reaction.words().isEmpty() ? "" : " (" + reaction.words() + ")"));
    }
  }

  /** TRUNCATE. */
  String truncate(boolean allowed, Reaction reaction) {
    if (reaction.is(Kind.UNCLEAR)) {
      unclear("TRUNCATE " + table, reaction);
    } else if (!allowed && reaction.is(Kind.ALLOWED)) {
      judgement.found("%s can TRUNCATE %s, past every policy".formatted(actor, table));
    } else if (allowed && !reaction.is(Kind.ALLOWED)) {
      judgement.found(
          "%s cannot TRUNCATE %s, which it should (%s)".formatted(actor, table, reaction));
    }
    return reaction.kind().toString();
  }

  /** A row that took over the values of another. */
  String handover(Handover handover, Reaction reaction) {
    if (reaction.is(Kind.UNCLEAR)) {
      unclear(
          "hand rows of %s over to somebody else: %s".formatted(table, handover.own()), reaction);
    } else if (reaction.is(Kind.ALLOWED)) {
      judgement.found(
          "%s can hand rows of %s over to somebody else: %s, with the values of %s"
              .formatted(actor, table, handover.own(), handover.other()));
    }
    return ", handing over " + reaction.kind();
  }

  private void unclear(String what, Reaction reaction) {
    judgement.broken(
        "whether %s can %s is not known: the server answers %s"
            .formatted(actor, what, reaction.words()));
  }

  private static Map<Reaction, Set<KeyedRow>> byReaction(
      Map<AccessCase, Reaction> tried, boolean allowed) {
    Map<Reaction, Set<KeyedRow>> rows = new LinkedHashMap<>();
    tried.forEach(
        (one, reaction) -> {
          if (one.allowed() == allowed) {
            rows.computeIfAbsent(reaction, key -> new LinkedHashSet<>()).add(one.row());
          }
        });
    return rows;
  }

  private static String words(Set<Reaction> reactions) {
    return reactions.stream()
        .map(Reaction::kind)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(Kind::toString)
        .collect(Collectors.joining(" or "));
  }

  private static String named(Set<KeyedRow> rows) {
    return rows.stream().map(KeyedRow::toString).collect(Collectors.joining(", "));
  }
}
