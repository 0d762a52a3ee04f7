package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import java.util.function.Function;

/** What a {@link ReadOnlyDatabase} is read from: a server, or what was written down. */
interface ReadingSource {

  /** Asks in one transaction, by these rules. */
  <T> T inOneTransaction(ReadingRules rules, Function<Answering, T> question);

  /** The catalog; read once, by these rules. */
  Catalog catalog(ReadingRules rules);

  /** Ends the session, where there is one. */
  void close();
}
