package dev.gonogo.engine.check;

import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;

/** The transactions of the application, for those who play them as often as it does. */
public interface Transactions {

  /**
   * All of them in the order of the spec file, as they run on this server now.
   *
   * @param on a server of the rehearsal: there is no way to name another
   * @throws SQLException where the server refuses a session, or has no role that could run one
   */
  List<TrafficTransaction> on(Staging on) throws SQLException;

  /** How many there are in a second, all together, where nobody says otherwise; more than 0. */
  double perSecond();
}
