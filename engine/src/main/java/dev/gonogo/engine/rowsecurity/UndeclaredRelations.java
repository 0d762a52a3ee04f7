package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables and views that an actor may read although nothing says which rows. */
final class UndeclaredRelations {
  private static final String READABLE =
      SqlFile.read(UndeclaredRelations.class, "readable-relations.sql");

  private UndeclaredRelations() {}

  static void find(ReadOnlyDatabase database, Application application, Judgement judgement) {
    Set<QualifiedName> declared =
        application.rows().values().stream()
            .filter(rows -> rows.query().isEmpty())
            .map(rows -> QualifiedName.parse(rows.name()))
            .collect(Collectors.toSet());
    String roles =
        application.actors().values().stream()
            .map(Actor::role)
            .distinct()
            .sorted()
            .map(role -> "(" + Literal.of(role) + ")")
            .collect(Collectors.joining(", "));
    for (var row : database.query(READABLE.formatted(roles)).rows()) {
      QualifiedName relation =
          new QualifiedName(Objects.requireNonNull(row.get(0)), Objects.requireNonNull(row.get(1)));
      if (!declared.contains(relation)) {
        judgement.found(
            "%s may read %s, but \"visible rows\" does not say which rows of it"
                .formatted(row.get(2), relation));
      }
    }
  }
}
