package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.rollback.WrittenStatement.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Forgets the statement, or one of the things that it lists. */
final class LeftOut implements Mutation {
  private static final Set<String> TO_WHOM = Set.of("TO", "FROM");
  private static final Set<String> BEHIND_ROLES = Set.of("WITH", "GRANTED", "CASCADE", "RESTRICT");

  @Override
  public List<Mistake> of(WrittenStatement statement) {
    List<Mistake> mistakes = new ArrayList<>();
    String all = statement.placed().onOneLine();
    mistakes.add(new Mistake(Kind.LEFT_OUT, " left out: " + all, true, ""));
    lists(statement).forEach(list -> mistakes.addAll(items(statement, list)));
    return mistakes;
  }

  private static List<Mistake> items(WrittenStatement statement, List<Part> list) {
    return IntStream.range(0, list.size() > 1 ? list.size() : 0)
        .mapToObj(
            i ->
                new Mistake(
                    Kind.LEFT_OUT,
                    " without " + statement.words(list.get(i)),
                    false,
                    statement.without(list, i)))
        .toList();
  }

  /** Actions of ALTER TABLE, names of DROP, objects and roles of GRANT and REVOKE. */
  private static List<List<Part>> lists(WrittenStatement statement) {
    Optional<AlterStatement> alter = AlterStatement.of(statement);
    Optional<DropStatement> drop = DropStatement.of(statement);
    if (alter.isPresent()) {
      return List.of(statement.list(alter.get().actions()));
    }
    if (drop.isPresent()) {
      return List.of(drop.get().items());
    }
    return switch (statement.word(0)) {
      case "GRANT", "REVOKE" -> List.of(granted(statement), roles(statement));
      case "ALTER" ->
          statement.begins("alter", "default", "privileges")
              ? List.of(roles(statement))
              : List.of();
      default -> List.of();
    };
  }

  /** Who gets or loses it. */
  private static List<Part> roles(WrittenStatement statement) {
    int begin = statement.find(0, TO_WHOM) + 1;
    return statement.list(new Part(begin, statement.find(begin, BEHIND_ROLES)));
  }

  /** What it is about: objects behind ON, else roles. */
  private static List<Part> granted(WrittenStatement statement) {
    int end = statement.find(0, TO_WHOM);
    int on = statement.find(0, Set.of("ON"));
    int begin = on < end ? on + 1 : 1;
    List<Part> items = new ArrayList<>(statement.list(new Part(begin, end)));
    items.set(0, withoutKind(statement, items.get(0)));
    return items;
  }

  /** The first one without what stands before all of them: {@code ALL TABLES IN SCHEMA}. */
  private static Part withoutKind(WrittenStatement statement, Part first) {
    int from = first.from();
    while (from < first.to()
        && statement.behindParentheses(statement.name(from).to()) < first.to()) {
      from++;
    }
    Part last = new Part(from, first.to());
    return last.isEmpty() ? first : last;
  }
}
