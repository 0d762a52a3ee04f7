package dev.gonogo.engine.migration;

import dev.gonogo.engine.staging.Staging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment of a program, and what of it nobody may read.
 *
 * @param values by name
 * @param secrets what is removed from everything that it prints
 */
record Environment(Map<String, String> values, Secrets secrets) {

  Environment {
    values = Map.copyOf(values);
  }

  /** That of a program that logs in nowhere. */
  static Environment of(Program program) {
    Map<String, String> values = Inherited.usual();
    List<String> secret = new ArrayList<>();
    for (String name : program.variables()) {
      Optional<String> value = Inherited.value(name);
      value.ifPresent(found -> values.put(name, found));
      value.ifPresent(secret::add);
    }
    return new Environment(values, Secrets.of(secret));
  }

  /**
   * That of a program that finds the server as the deploying role, by the variables of libpq
   * (PostgreSQL manual: Environment Variables) and by {@code DATABASE_URL}.
   */
  static Environment of(Program program, Staging on) {
    Environment own = of(program);
    Map<String, String> server =
        new LinkedHashMap<>(on.environment(on.deployRole(), on.request().database(), false));
    // Who is waited for is told by this name, should it hold up the application.
    server.put("PGAPPNAME", program.command().get(0));
    Map<String, String> values = new LinkedHashMap<>(own.values);
    values.putAll(server);
    values.put("DATABASE_URL", DatabaseUrl.of(server));
    List<String> secret = new ArrayList<>(own.secrets.values());
    Optional.ofNullable(server.get("PGPASSWORD")).ifPresent(secret::add);
    return new Environment(values, Secrets.of(secret));
  }
}
