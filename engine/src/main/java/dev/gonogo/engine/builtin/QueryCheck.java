package dev.gonogo.engine.builtin;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Doc("A query that returns no row, exactly these rows, or one value that is compared.")
record QueryCheck(
    @Doc("The query; or use `file`.") Optional<String> sql,
    @Doc("The file that holds the query; or use `sql`.") Optional<String> file,
    @Doc("The actor who asks; absent, a login that sees everything.") Optional<String> as,
    @Doc("What comes back, where it is not rows or a value.") Optional<Expectation> expect,
    @Doc(
            "The rows, in order, each a list of its values as psql prints them: `t` for true, `NULL`"
                + " for NULL.")
        List<List<String>> rows,
    @Doc("What the one value must equal, as a number where both are numbers.")
        Optional<String> value,
    @Doc("What the one value must at least be.") Optional<String> atLeast,
    @Doc("What the one value may at most be.") Optional<String> atMost)
    implements ReadOnlyCheck {

  enum Expectation {
    @Doc("The query returns no row.")
    NO_ROWS
  }

  QueryCheck {
    if (sql.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException("write the query under either \"sql\" or \"file\"");
    }
    long claims =
        Stream.of(
                expect.isPresent(),
                !rows.isEmpty(),
                value.isPresent(),
                atLeast.isPresent() || atMost.isPresent())
            .filter(given -> given)
            .count();
    if (claims != 1) {
      throw new IllegalArgumentException(
          "say what is expected by exactly one of \"expect: no rows\", \"rows\", \"value\", or \"at least\" and \"at most\"");
    }
    ExpectedValue.of(value, atLeast, atMost);
    rows = rows.stream().map(List::copyOf).toList();
  }

  @Override
  public List<String> files() {
    return file.map(List::of).orElse(List.of());
  }

  @Override
  public List<String> actors() {
    return as.stream().toList();
  }

  @Override
  public List<String> askedByReader(Application application) throws IOException {
    return as.isPresent() ? List.of() : List.of(text(application));
  }

  private String text(Application application) throws IOException {
    return new QuerySource(Optional.empty(), sql, file).text(application);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) throws IOException {
    String query = text(application);
    Rows found =
        as.isPresent() ? database.query(query, application.actor(as.get())) : database.query(query);
    if (expect.isPresent()) {
      return ExpectedRows.none(found, database.contents());
    }
    return rows.isEmpty()
        ? ExpectedValue.of(value, atLeast, atMost).compare(found, database.contents())
        : ExpectedRows.exactly(rows, found, database.contents());
  }
}
