package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.util.Optional;

/**
 * What differs from one time to the next when a transaction runs under load.
 *
 * @param sql a query that gives the rows
 * @param csv a file that gives them
 */
@Doc(
    "What differs from one time to the next when a transaction runs under load: rows that are taken"
        + " in turn. Each column is a setting of the transaction; a column `me` says who the actor"
        + " is.")
public record Feeder(
    @Doc("A query that gives the rows, asked by somebody who sees all of them. Or use `csv`.")
        Optional<Text> sql,
    @Doc("A file that gives the rows, with a header line. Or use `sql`.") Optional<Text> csv) {

  /** Checks that it is one thing. */
  public Feeder {
    if (sql.isPresent() == csv.isPresent()) {
      throw new IllegalArgumentException("write where the rows come from under \"sql\" or \"csv\"");
    }
  }

  /** The query that gives the rows; empty where a file does. */
  public Optional<String> query() {
    return sql.map(Text::value);
  }

  /** The file that gives the rows; empty where a query does. */
  public Optional<String> file() {
    return csv.map(Text::value);
  }
}
