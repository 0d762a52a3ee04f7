package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table or view on which things are tried.
 *
 * @param declared who should see and change which of its rows
 * @param rows how its rows are asked for
 * @param isTable whether it holds rows itself, so that all can be removed at once
 * @param hasPolicies whether policies bind anybody on it
 * @param commands what can be done to its rows at all
 */
record AccessTable(
    DeclaredRows declared,
    AskedRows rows,
    boolean isTable,
    boolean hasPolicies,
    Set<Command> commands) {
  private static final String CHANGES = SqlFile.read(AccessTable.class, "view-changes.sql");

  /** The table of an entry; empty where there is none, which the judgement then says. */
  static Optional<AccessTable> of(DeclaredRows declared, Trial trial, Judgement judgement) {
    if (declared.query().isPresent()) {
      judgement.broken(
          "%s is a query, and nobody changes a query. Name tables and views, and leave it to \"visibility\""
              .formatted(declared.name()));
      return Optional.empty();
    }
    return AskedRows.of(declared, trial.catalog(), judgement)
        .map(rows -> of(declared, rows, trial));
  }

  private static AccessTable of(DeclaredRows declared, AskedRows rows, Trial trial) {
    Table table = trial.catalog().table(QualifiedName.parse(declared.name())).orElseThrow();
    boolean isTable = table.kind().isTable();
    Set<Command> commands = EnumSet.allOf(Command.class);
    if (!isTable) {
      String query = CHANGES.formatted(Literal.of(rows.asked()));
      List<List<@Nullable String>> possible = trial.database().query(query).rows();
      commands.removeIf(command -> !possible.contains(List.of(command.name())));
    }
    return new AccessTable(declared, rows, isTable, table.rowSecurity(), commands);
  }

  QualifiedName name() {
    return QualifiedName.parse(declared.name());
  }

  /** What is tried on it, in SQL. */
  AccessStatements statements() {
    return new AccessStatements(name(), rows);
  }
}
