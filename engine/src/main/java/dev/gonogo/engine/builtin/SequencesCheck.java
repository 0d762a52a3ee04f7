package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@Doc(
    "Sequences, those of identity and serial columns among them: whose they are, how far they are.")
record SequencesCheck(
    @Doc("The names, or `all in <schema>`.") List<String> of,
    @Doc("Whether each must be owned by the columns that it serves.") @Default("false")
        boolean owned,
    @Doc(
            "How much of its range must be left, such as `50%`: of the sequence, or of the type of"
                + " a column that it serves where that ends earlier.")
        Optional<String> headroom,
    @Doc("Whether the next value must be behind every value that the columns have.")
        @Default("false")
        boolean aheadOfData,
    @Doc("Whether they begin again at their end; not compared where it is not written.")
        Optional<Boolean> cycle)
    implements ReadOnlyCheck {

  SequencesCheck {
    if (of.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one sequence under \"of\", or \"all in <schema>\"");
    }
    for (String name : of) {
      if (TableSelection.schema(name).isEmpty()) {
        QualifiedName.parse(name);
      }
    }
    headroom.ifPresent(Percentage::parse);
    of = List.copyOf(of);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Judgement judgement = new Judgement();
    Catalog catalog = database.catalog();
    Map<QualifiedName, Sequence> selected = selected(catalog, judgement);
    ServedColumns served = ServedColumns.of(catalog);
    int values = 0;
    for (Sequence sequence : selected.values()) {
      List<Column> columns = List.copyOf(served.of(sequence));
      judgeDefinition(sequence, columns, judgement);
      if (headroom.isPresent() || aheadOfData) {
        Optional<SequenceValue> value = SequenceValue.of(sequence, database, judgement);
        if (value.isPresent()) {
          headroom.ifPresent(least -> left(least, sequence, columns, value.get(), judgement));
          values += aheadOfData ? ahead(sequence, columns, value.get(), database, judgement) : 0;
        }
      }
    }
    if (aheadOfData && values == 0 && !judgement.isBlocked()) {
      judgement.vacuous(
          "no column with a value takes it from %s: load data in setup"
              .formatted(Count.of(selected.size(), "sequence")));
    }
    return judgement.outcome(claim(selected.size()));
  }

  private Map<QualifiedName, Sequence> selected(Catalog catalog, Judgement judgement) {
    Map<QualifiedName, Sequence> all = new LinkedHashMap<>();
    catalog.objects(Sequence.class).forEach(sequence -> all.put(sequence.name(), sequence));
    Map<QualifiedName, Sequence> selected = new LinkedHashMap<>();
    for (String written : of) {
      Optional<String> schema = TableSelection.schema(written);
      List<QualifiedName> names =
          schema.isEmpty()
              ? List.of(QualifiedName.parse(written))
              : all.keySet().stream().filter(name -> name.schema().equals(schema.get())).toList();
      if (names.isEmpty()) {
        judgement.vacuous("there is no sequence in schema " + QualifiedName.quoted(schema.get()));
      }
      for (QualifiedName name : names) {
        Sequence sequence = all.get(name);
        if (sequence == null) {
          judgement.found("sequence " + name + " is missing");
        } else {
          selected.put(name, sequence);
        }
      }
    }
    return selected;
  }

  private void judgeDefinition(Sequence sequence, List<Column> columns, Judgement judgement) {
    if (cycle.isPresent() && cycle.get() != sequence.cycle()) {
      judgement.found(
          sequence.subject()
              + (sequence.cycle() ? " cycles: it gives numbers again" : " does not cycle"));
    }
    if (owned) {
      judgeOwner(sequence, columns.stream().map(ServedColumns::name).toList(), judgement);
    }
  }

  private static void judgeOwner(Sequence sequence, List<String> columns, Judgement judgement) {
    String owner = sequence.ownedBy();
    if (columns.isEmpty()) {
      judgement.found(sequence.subject() + " serves no column");
    } else if (owner == null || !columns.contains(owner)) {
      judgement.found(
          "%s serves %s, but %s. ALTER SEQUENCE %s OWNED BY %s"
              .formatted(
                  sequence.subject(),
                  String.join(", ", columns),
                  owner == null
                      ? "is owned by no column: it stays when that is dropped"
                      : "is owned by " + owner + ": it goes when that is dropped",
                  sequence.name(),
                  columns.get(0)));
    }
  }

  private static void left(
      String least,
      Sequence sequence,
      List<Column> columns,
      SequenceValue value,
      Judgement judgement) {
    SequenceRange range = SequenceRange.of(sequence, columns);
    int left = range.headroom(value.reached());
    if (left < Percentage.parse(least)) {
      judgement.found(
          String.format(
              Locale.ROOT,
              "%s has %d%% left, not %d%%: it is at %,d of %s",
              sequence.subject(),
              left,
              Percentage.parse(least),
              value.reached(),
              range));
    }
  }

  /** How many columns have values. */
  private static int ahead(
      Sequence sequence,
      List<Column> columns,
      SequenceValue value,
      ReadOnlyDatabase database,
      Judgement judgement) {
    int values = 0;
    for (Column column : columns) {
      if (!SequenceRange.isNumber(column)) {
        continue;
      }
      Optional<BigInteger> furthest = SequenceValue.furthest(column, sequence, database, judgement);
      values += furthest.isPresent() ? 1 : 0;
      boolean up = sequence.increment() > 0;
      furthest
          .filter(
              most -> up ? value.next().compareTo(most) <= 0 : value.next().compareTo(most) >= 0)
          .ifPresent(
              most ->
                  judgement.found(
                      "%s gives %d next, but %s is at %d already: inserts will fail or repeat it"
                          .formatted(
                              sequence.subject(), value.next(), ServedColumns.name(column), most)));
    }
    return values;
  }

  private String claim(int number) {
    List<String> claims = new ArrayList<>();
    if (owned) {
      claims.add("owned by what they serve");
    }
    headroom.ifPresent(least -> claims.add(least + " left"));
    if (aheadOfData) {
      claims.add("ahead of the data");
    }
    cycle.ifPresent(wanted -> claims.add(wanted ? "cycling" : "not cycling"));
    return Count.of(number, "sequence")
        + (claims.isEmpty() ? " as named" : claims.stream().collect(joining(", ", ": ", "")));
  }
}
