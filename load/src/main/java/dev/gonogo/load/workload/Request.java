package dev.gonogo.load.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One transaction of an actor, which is sent as a whole.
 *
 * @param name such as {@code lesson search}
 * @param weight how often it is sent, in relation to the other requests
 * @param login whose pool of connections it uses
 * @param role taken on for the transaction, where the login is another one
 * @param settings made for the transaction
 * @param statements one each, without BEGIN and COMMIT; a question mark is an operator of
 *     PostgreSQL, never a parameter
 * @param feeder further settings, another row every time
 */
public record Request(
    String name,
    int weight,
    Login login,
    Optional<String> role,
    Map<String, String> settings,
    List<String> statements,
    Optional<Feeder> feeder) {

  /** Checks and copies the components. */
  public Request {
    if (name.isBlank() || name.contains("|") || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a request is named \"%s\": a name is a line of text without |".formatted(name));
    }
    if (weight < 1) {
      throw new IllegalArgumentException(
          "request \"%s\" has weight %d: the smallest is 1".formatted(name, weight));
    }
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    statements = List.copyOf(statements);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("request \"%s\" has no statement".formatted(name));
    }
  }

  /** The same without the contents of rows. */
  Request withoutContents() {
    return new Request(
        name, weight, login, role, settings, statements, feeder.map(Feeder::withoutContents));
  }
}
