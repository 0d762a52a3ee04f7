package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an index is defined as, whoever wrote it, a person or the server (PostgreSQL manual, CREATE
 * INDEX).
 *
 * @param accessMethod {@code btree} where none is written
 * @param nullsNotDistinct whether two nulls are the same to a unique index
 * @param options after {@code with}, as {@code name=value}
 * @param predicate of a partial index
 * @param text for people: {@code unique users (email)}
 */
public record IndexDefinition(
    QualifiedName table,
    boolean unique,
    String accessMethod,
    List<IndexKey> keys,
    List<String> included,
    boolean nullsNotDistinct,
    Set<String> options,
    Optional<Expression> predicate,
    String text) {
  private static final Set<String> COMMA = Set.of(",");
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\" .]+)";
  private static final Pattern SERVERS =
      Pattern.compile(
          "CREATE (UNIQUE )?INDEX %1$s ON (?:ONLY )?%1$s\\.%1$s (?:USING btree )?(.*)"
              .formatted(NAME),
          Pattern.DOTALL);

  /**
   * What a spec author wrote: what follows ON in CREATE INDEX, with {@code unique} before it.
   *
   * @throws IllegalArgumentException where it is something else; the message says from where on
   */
  public static IndexDefinition parse(String written) {
    try {
      return read(written, written.strip().replaceAll("\\s+", " "));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not the definition of an index: %s. Write what follows ON in CREATE INDEX, such as \"users (email)\" or \"unique users (email)\""
              .formatted(written, e.getMessage()),
          e);
    }
  }

  /** What the server says of an index. */
  public static IndexDefinition of(Index index) {
    Matcher server = SERVERS.matcher(index.definition());
    if (!server.matches()) {
      throw new IllegalArgumentException("not a definition: " + index.definition());
    }
    String unique = server.group(1) == null ? "" : "unique ";
    String text = unique + index.table() + " " + server.group(2);
    return read(text, text);
  }

  private static IndexDefinition read(String sql, String text) {
    SqlReader words = new SqlReader(SqlWords.of(sql));
    boolean unique = words.accept("unique");
    words.accept("on");
    words.accept("only");
    IndexDefinition definition =
        new IndexDefinition(
            QualifiedName.parse(words.name("a table")),
            unique,
            words.accept("using") ? words.next("an access method") : "btree",
            keys(words),
            words.accept("include") ? names(words.group()) : List.of(),
            words.accept("nulls", "not", "distinct"),
            words.accept("with") ? options(words.group()) : Set.of(),
            words.accept("where")
                ? Optional.of(ExpressionReader.whole(words.rest()))
                : Optional.empty(),
            text);
    if (!words.isAtEnd()) {
      throw words.unexpected("include, where or the end");
    }
    return definition;
  }

  private static List<IndexKey> keys(SqlReader words) {
    List<String> group = words.group();
    return group.isEmpty()
        ? List.of(IndexKey.of(group))
        : SqlReader.split(group, COMMA).stream().map(IndexKey::of).toList();
  }

  private static List<String> names(List<String> group) {
    return SqlReader.split(group, COMMA).stream().map(name -> String.join("", name)).toList();
  }

  private static Set<String> options(List<String> group) {
    Set<String> options = new TreeSet<>();
    names(group).forEach(option -> options.add(option.replace("'", "")));
    return options;
  }

  /** Whether the server's definition is the one that an author wrote. */
  public boolean isPrintedAs(IndexDefinition server) {
    return table.equals(server.table)
        && unique == server.unique
        && accessMethod.equals(server.accessMethod)
        && areKeysPrintedAs(server.keys)
        && included.equals(server.included)
        && nullsNotDistinct == server.nullsNotDistinct
        && options.equals(server.options)
        && isPredicatePrintedAs(server.predicate);
  }

  private boolean areKeysPrintedAs(List<IndexKey> server) {
    boolean same = keys.size() == server.size();
    for (int i = 0; same && i < keys.size(); i++) {
      same = keys.get(i).isPrintedAs(server.get(i));
    }
    return same;
  }

  private boolean isPredicatePrintedAs(Optional<Expression> server) {
    return predicate.isPresent() == server.isPresent()
        && predicate.map(mine -> mine.isPrintedAs(server.orElseThrow())).orElse(true);
  }

  @Override
  public String toString() {
    return text;
  }
}
