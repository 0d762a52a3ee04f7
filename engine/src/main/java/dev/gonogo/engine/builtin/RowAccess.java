package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.QueryException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions about rows, which a login may not be allowed to ask. */
final class RowAccess {
  private static final String NO_PRIVILEGE = "42501";

  private RowAccess() {}

  /** The one row of an answer; empty where the login may not ask, which the judgement then says. */
  static Optional<List<@Nullable String>> answer(
      String query, String subject, ReadOnlyDatabase database, Judgement judgement) {
    try {
      return Optional.of(database.query(query).rows().get(0));
    } catch (QueryException refused) {
      if (!refused.sqlState().equals(Optional.of(NO_PRIVILEGE))) {
        throw refused;
      }
      judgement.blocked("the login may not read %s: grant it SELECT".formatted(subject));
      return Optional.empty();
    }
  }

  /** Says that the login does not see all rows. */
  static String hidden(String tables) {
    return "row level security hides rows of %s from the login: use one with BYPASSRLS"
        .formatted(tables);
  }

  /** The name as a literal, for functions that take a regclass. */
  static String literal(QualifiedName name) {
    return Literal.of(name.inFull());
  }
}
