package dev.gonogo.engine.production;

import dev.gonogo.engine.address.ServerUrl;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why nobody could be connected to, in words that say what to do about it. */
final class NotConnected {

  /** Ours by a part of the driver's; %1$s is the place, %2$s the login, %3$s what was said. */
  private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

  static {
    MESSAGES.put(
        "unsupported startup parameter",
        "the pooler at %1$s refuses what it is told first: %3$s. Take it out of the URL, add it to ignore_startup_parameters in pgbouncer.ini, or name the server itself");
    MESSAGES.put(
        "The server does not support SSL",
        "the server at %1$s does not encrypt. Have it do so (ssl = on), or write \"encryption: none\" under \"production\" in the spec file");
    MESSAGES.put(
        "could not be verified by hostnameverifier",
        "the certificate of the server at %1$s is for another name. Write the name that it is for, or have the server use its own certificate");
    MESSAGES.put(
        "no password was provided",
        "the server at %1$s asks for the password of %2$s. Write it into a password file (~/.pgpass) or GONOGO_PRODUCTION_PASSWORD");
  }

  private NotConnected() {}

  /** The same error; with a message of ours where the driver's says too little. */
  static SQLException explained(SQLException refused, ServerUrl url) {
    String said = String.valueOf(refused.getMessage());
    if (refused.getCause() instanceof UnknownHostException) {
      return saying("no host is called %s".formatted(url.host()), refused);
    }
    return MESSAGES.entrySet().stream()
        .filter(message -> said.contains(message.getKey()))
        .findFirst()
        .map(message -> message.getValue().formatted(url.place(), url.user(), said))
        .map(message -> saying(message, refused))
        .orElse(refused);
  }

  private static SQLException saying(String message, SQLException refused) {
    return new SQLException(message, refused.getSQLState(), refused);
  }
}
