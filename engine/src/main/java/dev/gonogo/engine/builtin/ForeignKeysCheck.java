package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Doc("Foreign keys: how many there are, that they hold and are enforced.")
record ForeignKeysCheck(
    @Doc(
            "The tables that reference others; where it is not written, all of the database. A key"
                + " of a partitioned table counts once.")
        Optional<TableSelection> tables,
    @Doc("How many there are.") Optional<Integer> count,
    @Doc("How many there are at least; or use `count`.") Optional<Integer> atLeast,
    @Doc("Which must be validated.") Optional<Validated> validated,
    @Doc("Whether their triggers fire, and sessions start in a mode in which they do.")
        Optional<Triggers> triggers,
    @Doc("How many rows may reference a row that does not exist, asked of the rows themselves.")
        Optional<Orphans> orphans)
    implements ReadOnlyCheck {

  enum Validated {
    @Doc("All: none is NOT VALID or NOT ENFORCED.")
    ALL
  }

  enum Triggers {
    @Doc("All fire, in all sessions.")
    ENABLED
  }

  enum Orphans {
    @Doc("None.")
    NONE
  }

  ForeignKeysCheck {
    if (count.isPresent() && atLeast.isPresent()) {
      throw new IllegalArgumentException("write either \"count\" or \"at least\"");
    }
    if (count.or(() -> atLeast).filter(number -> number < 0).isPresent()) {
      throw new IllegalArgumentException("there cannot be less than 0 foreign keys");
    }
    if (atLeast.filter(number -> number == 0).isPresent()) {
      throw new IllegalArgumentException("\"at least: 0\" claims nothing. Write 1 or more");
    }
    if (count.isEmpty()
        && atLeast.isEmpty()
        && validated.isEmpty()
        && triggers.isEmpty()
        && orphans.isEmpty()) {
      throw new IllegalArgumentException(
          "say what is expected by at least one of \"count\", \"at least\", \"validated: all\", \"triggers: enabled\", \"orphans: none\"");
    }
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    List<Finding> findings = new ArrayList<>();
    List<ForeignKey> keys = selected(database, findings);
    if (keys.isEmpty() && findings.isEmpty() && count.isEmpty() && atLeast.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "there is no foreign key" + where());
    }
    counted(keys, findings);
    if (validated.isPresent() || triggers.isPresent()) {
      keys.forEach(key -> enforced(key, findings));
    }
    if (validated.isPresent()) {
      keys.forEach(key -> validated(key, findings));
    }
    if (triggers.isPresent()) {
      ForeignKeyTriggers.silent(database, keys, findings);
      ForeignKeyTriggers.replicaSessions(database, database.catalog(), findings);
    }
    Judgement judgement = new Judgement();
    if (orphans.isPresent()) {
      OrphanSearch.obstacles(keys).forEach(judgement::blocked);
      OrphanSearch.search(database, keys, findings);
    }
    findings.forEach(judgement::found);
    return judgement.outcome(claim(keys.size()));
  }

  /** Those of partitions only where that of the partitioned table is not selected itself. */
  private List<ForeignKey> selected(ReadOnlyDatabase database, List<Finding> findings) {
    List<ForeignKey> all = ForeignKey.all(database);
    List<ForeignKey> selected = tables.map(some -> in(some, all, database, findings)).orElse(all);
    Set<Long> oids = selected.stream().map(ForeignKey::oid).collect(Collectors.toSet());
    return selected.stream().filter(key -> !oids.contains(key.parent())).toList();
  }

  private static List<ForeignKey> in(
      TableSelection some,
      List<ForeignKey> all,
      ReadOnlyDatabase database,
      List<Finding> findings) {
    Set<QualifiedName> names =
        some.in(database.catalog(), findings).stream().map(Table::name).collect(Collectors.toSet());
    return all.stream().filter(key -> names.contains(key.table())).toList();
  }

  private void counted(List<ForeignKey> keys, List<Finding> findings) {
    int actual = keys.size();
    count
        .filter(wanted -> wanted != actual)
        .ifPresent(wanted -> findings.add(number(actual, Integer.toString(wanted))));
    atLeast
        .filter(least -> least > actual)
        .ifPresent(least -> findings.add(number(actual, "at least " + least)));
  }

  private Finding number(int actual, String expected) {
    return new Finding(
        "there %s%s, not %s".formatted(are(actual), where(), expected),
        expected,
        Integer.toString(actual));
  }

  private static String are(int number) {
    return (number == 1 ? "is " : "are ") + Count.of(number, "foreign key");
  }

  private String where() {
    return tables.map(some -> " of " + String.join(", ", some.names())).orElse("");
  }

  private static void enforced(ForeignKey key, List<Finding> findings) {
    if (!key.enforced()) {
      findings.add(Finding.of(key + " is NOT ENFORCED: no row is checked"));
    }
  }

  private static void validated(ForeignKey key, List<Finding> findings) {
    if (key.enforced() && !key.validated()) {
      findings.add(
          Finding.of(
              "%s is NOT VALID: rows from before it may reference what does not exist. ALTER TABLE %s VALIDATE CONSTRAINT %s"
                  .formatted(key, key.table(), QualifiedName.quoted(key.name()))));
    }
  }

  private String claim(int number) {
    List<String> claims = new ArrayList<>(List.of(Count.of(number, "foreign key") + where()));
    validated.ifPresent(all -> claims.add("validated"));
    triggers.ifPresent(enabled -> claims.add("triggers enabled"));
    orphans.ifPresent(none -> claims.add("no row references what does not exist"));
    return String.join(", ", claims);
  }
}
