package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.FunctionsReader;
import dev.gonogo.engine.guard.Guard;
import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server, in one session that is opened on first use and kept; threads take turns on it. */
final class SessionSource implements ReadingSource {
  private final KeptSession session;
  private final Proofs proofs;
  private @Nullable Catalog catalog;
  private @Nullable Guard guard;

  SessionSource(Connections connections, Proofs proofs) {
    this.session = new KeptSession(connections);
    this.proofs = proofs;
  }

  @Override
  public synchronized <T> T inOneTransaction(ReadingRules rules, Function<Answering, T> question) {
    try {
      Connection open = opened();
      return ReadingBlock.around(
          open, rules, proofs, () -> question.apply(new SessionAnswers(open, guard(open), rules)));
    } catch (SQLException exception) {
      close();
      throw Problem.reading("the database cannot be read", exception);
    } catch (RuntimeException exception) {
      close();
      throw exception;
    }
  }

  private Connection opened() {
    try {
      return session.get();
    } catch (SQLException exception) {
      throw new DisturbedException(
          Disturbance.CLOSED,
          "the database cannot be connected to: " + exception.getMessage(),
          exception);
    }
  }

  /** Who judges what authors wrote; made once. */
  private Guard guard(Connection session) throws SQLException {
    Guard known = guard;
    if (known == null) {
      known = FunctionsReader.read(session);
      guard = known;
    }
    return known;
  }

  @Override
  public synchronized Catalog catalog(ReadingRules rules) {
    Catalog read = catalog;
    if (read == null) {
      read = session.catalog(rules, proofs);
      catalog = read;
    }
    return read;
  }

  @Override
  public synchronized void close() {
    session.close();
  }
}
