package dev.gonogo.engine.production;

import dev.gonogo.engine.address.ServerUrl;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why nobody could be connected to, in words that say what to do about it. */
final class NotConnected {
  private NotConnected() {}

  /** The same error; with a message of ours where the driver's says too little. */
  static SQLException explained(SQLException refused, ServerUrl url) {
    String said = String.valueOf(refused.getMessage());
    if (said.contains("unsupported startup parameter")) {
      return saying(
          "the pooler at %s refuses what it is told first: %s. Take it out of the URL, add it to ignore_startup_parameters in pgbouncer.ini, or name the server itself"
              .formatted(url.place(), said),
          refused);
    }
    if (said.contains("The server does not support SSL")) {
      return saying(
          "the server at %s does not encrypt. Have it do so (ssl = on), or write \"encryption: none\" under \"production\" in the spec file"
              .formatted(url.place()),
          refused);
    }
    return refused.getCause() instanceof UnknownHostException
        ? saying("no host is called %s".formatted(url.host()), refused)
        : refused;
  }

  private static SQLException saying(String message, SQLException refused) {
    return new SQLException(message, refused.getSQLState(), refused);
  }
}
