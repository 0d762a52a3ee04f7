package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import dev.gonogo.engine.yaml.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows of one table an actor may change; what is absent it may not.
 *
 * @param insert the new rows that it may add
 * @param update the rows that it may change, both as they are and as they become
 * @param delete the rows that it may remove
 * @param truncate whether it may remove all at once, past every policy
 */
@Doc(
    "Which rows of one table an actor may change: conditions, `all` or `none`; what is absent it"
        + " may not.")
public record ChangeableRows(
    @Doc("The new rows that it may add.") Optional<Text> insert,
    @Doc("The rows that it may change, both as they are and as they become.") Optional<Text> update,
    @Doc("The rows that it may remove.") Optional<Text> delete,
    @Doc("Whether it may remove all rows at once, which no policy can limit.") @Default("false")
        boolean truncate) {

  /** The same rows for all three, and no TRUNCATE. */
  @Shorthand
  static ChangeableRows of(Text rows) {
    return new ChangeableRows(Optional.of(rows), Optional.of(rows), Optional.of(rows), false);
  }

  /** The conditions that are written. */
  public Stream<Text> conditions() {
    return Stream.of(insert, update, delete).flatMap(Optional::stream).distinct();
  }
}
