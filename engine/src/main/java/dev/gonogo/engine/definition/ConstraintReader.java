package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.ConstraintDefinition.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a constraint as in CREATE TABLE, without its name: PostgreSQL manual, CREATE TABLE. */
final class ConstraintReader {
  private static final Set<String> COMMA = Set.of(",");

  private final String text;
  private final SqlReader words;
  private final List<String> details = new ArrayList<>();
  private List<String> columns = List.of();
  private @Nullable Expression demand;
  private @Nullable Reference reference;
  private String moment = "";
  private String state = "";

  ConstraintReader(String written) {
    text = written.strip().replaceAll("\\s+", " ");
    words = new SqlReader(SqlWords.of(text));
  }

  /**
   * The definition that all the words are.
   *
   * @throws IllegalArgumentException where they are none
   */
  ConstraintDefinition read() {
    Constraint.Type type = type();
    while (!words.isAtEnd()) {
      attribute();
    }
    return new ConstraintDefinition(
        type,
        columns,
        Optional.ofNullable(demand),
        Optional.ofNullable(reference),
        details,
        moment,
        state,
        text);
  }

  private Constraint.Type type() {
    if (words.accept("primary", "key")) {
      return key(Constraint.Type.PRIMARY_KEY);
    }
    if (words.accept("unique")) {
      return key(Constraint.Type.UNIQUE);
    }
    if (words.accept("check")) {
      demand = ExpressionReader.whole(words.group());
      detail("no", "inherit");
      return Constraint.Type.CHECK;
    }
    if (words.accept("foreign", "key")) {
      return foreignKey();
    }
    if (words.accept("exclude")) {
      return exclusion();
    }
    throw words.unexpected("primary key, unique, check, foreign key or exclude");
  }

  private Constraint.Type key(Constraint.Type type) {
    if (!words.accept("nulls", "distinct")) {
      detail("nulls", "not", "distinct");
    }
    columns = names(words.group());
    include();
    return type;
  }

  private void include() {
    if (words.accept("include")) {
      details.add("include " + names(words.group()));
    }
  }

  private Constraint.Type foreignKey() {
    columns = names(words.group());
    words.expect("references");
    QualifiedName table = QualifiedName.parse(words.name("a table"));
    reference = new Reference(table, words.isAt("(") ? names(words.group()) : List.of());
    if (words.accept("match") && !words.accept("simple")) {
      details.add("match " + words.next("simple or full"));
    }
    List<String> actions = new ArrayList<>();
    while (words.accept("on")) {
      String event = words.next("delete or update");
      String action = action();
      if (!action.equals("no action")) {
        actions.add("on " + event + " " + action);
      }
    }
    actions.stream().sorted().forEach(details::add);
    return Constraint.Type.FOREIGN_KEY;
  }

  private String action() {
    String action = words.next("an action");
    if (action.equals("no") || action.equals("set")) {
      action += " " + words.next("action, null or default");
    }
    return words.isAt("(") ? action + names(words.group()) : action;
  }

  private Constraint.Type exclusion() {
    details.add("using " + (words.accept("using") ? words.next("an access method") : "btree"));
    List<Expression> elements =
        SqlReader.split(words.group(), COMMA).stream().map(ConstraintReader::element).toList();
    demand = new Expression("exclude", elements);
    include();
    if (words.accept("where")) {
      demand = Expression.of("where", demand, ExpressionReader.whole(words.group()));
    }
    return Constraint.Type.EXCLUSION;
  }

  private static Expression element(List<String> written) {
    int with = written.lastIndexOf("with");
    if (with < 0) {
      throw new IllegalArgumentException(
          "expected \"with\" and an operator in \"%s\"".formatted(String.join(" ", written)));
    }
    SqlReader reader = new SqlReader(written.subList(0, with));
    Expression expression = new ExpressionReader(reader).read();
    String operator =
        String.join("", written.subList(with + 1, written.size()))
            .replaceFirst("^operator\\((.*)\\)$", "$1");
    return Expression.of(operator + " " + String.join(" ", reader.rest()), expression);
  }

  private void attribute() {
    if (words.accept("not", "valid")) {
      state = "not valid";
    } else if (words.accept("not", "enforced")) {
      state = "not enforced";
    } else if (words.accept("deferrable")) {
      moment = moment.isEmpty() ? "deferrable" : moment;
    } else if (words.accept("initially", "deferred")) {
      moment = "initially deferred";
    } else if (!words.accept("not", "deferrable")
        && !words.accept("initially", "immediate")
        && !words.accept("enforced")) {
      throw words.unexpected("deferrable, initially, not valid, not enforced or the end");
    }
  }

  private void detail(String... expected) {
    if (words.accept(expected)) {
      details.add(String.join(" ", expected));
    }
  }

  private static List<String> names(List<String> group) {
    return SqlReader.split(group, COMMA).stream().map(name -> String.join(" ", name)).toList();
  }
}
