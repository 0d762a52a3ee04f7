package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.util.Optional;

/**
 * One transaction of the application.
 *
 * @param actor the name of the actor that runs it
 * @param file the script that it is; empty where it is a declared query
 * @param query the name of a declared query; empty where it is a script
 * @param share how often it occurs among all of them
 * @param feeder what differs from one time to the next under load
 */
@Doc("One transaction of the application, run as an actor.")
public record Transaction(
    @Doc("Who runs it: a name under `actors`.") Text actor,
    @Doc(
            "The script that it is, without BEGIN and COMMIT: it runs in one transaction. Or use"
                + " `query`.")
        Optional<Text> file,
    @Doc("The query that it is: a name under `queries`. Or use `file`.") Optional<Text> query,
    @Doc("How often it occurs among all transactions, such as `5%`.") Optional<Share> share,
    @Doc("What differs from one time to the next when it runs under load.")
        Optional<Feeder> feeder) {

  /** Checks that it is one thing. */
  public Transaction {
    if (file.isPresent() == query.isPresent()) {
      throw new IllegalArgumentException(
          "write what the transaction is under either \"file\" or \"query\"");
    }
  }
}
