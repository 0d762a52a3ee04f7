package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service that runs in a container beside the database.
 *
 * @param image the name of its image
 * @param command replaces the image's own; empty for that
 * @param environment environment variables; <code>${NAME}</code> in a value is replaced
 * @param ports those it listens on; empty for those that the image exposes
 * @param healthyWhen how it is known that it can be used; empty: every port listens
 * @param within how long that may take
 */
@Doc("A service that runs in a container beside the database; an image alone is one.")
public record Service(
    @Doc("Its image, such as `redis:7`.") String image,
    @Doc(
            "The program and its arguments, as a list; absent for the image's own. The entry point"
                + " of the image stays.")
        List<String> command,
    @Doc(
            "Environment variables. In a value, `${NAME}` stands for where the database is"
                + " (`DATABASE_URL`, `DATABASE_HOST`, `DATABASE_PORT`, `DATABASE_NAME`,"
                + " `DATABASE_USER`) and where services are: `${REDIS_HOST}` and `${REDIS_PORT}` of"
                + " a service `redis`, `${REDIS_PORT_9000}` where it has several ports. `$${` stands"
                + " for `${`.")
        Map<String, Text> environment,
    @Doc("The ports that it listens on; absent for those that the image exposes.")
        List<Integer> ports,
    @Doc("How it is known that it can be used; absent: every port listens.")
        Optional<HealthyWhen> healthyWhen,
    @Doc("How long it may take until it can be used.") @Default("30 s") Duration within) {

  /** What is known of where the database is, whatever services there are. */
  public static final List<String> DATABASE_VARIABLES =
      List.of("DATABASE_HOST", "DATABASE_NAME", "DATABASE_PORT", "DATABASE_URL", "DATABASE_USER");

  private static final Pattern VARIABLE = Pattern.compile("[^=\\s]+");

  /** Checks what a container engine would refuse later, and copies the collections. */
  public Service {
    ImageName.check(image);
    Commands.check(command);
    environment.keySet().forEach(Service::checkVariable);
    checkPorts(ports);
    if (healthyWhen.isPresent()) {
      healthyWhen.get().checkPort(ports);
    }
    if (within.isZero()) {
      throw new IllegalArgumentException(
          "no service is healthy within no time. Write more, such as 30 s");
    }
    command = List.copyOf(command);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    ports = List.copyOf(ports);
  }

  @Shorthand
  static Service of(String image) {
    return new Service(
        image, List.of(), Map.of(), List.of(), Optional.empty(), Duration.ofSeconds(30));
  }

  /** The environment variables, as they are written. */
  public Map<String, String> environmentValues() {
    Map<String, String> values = new LinkedHashMap<>();
    environment.forEach((name, value) -> values.put(name, value.value()));
    return values;
  }

  private static void checkVariable(String name) {
    if (!VARIABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the name of an environment variable. Write one without spaces and \"=\""
              .formatted(name));
    }
  }

  private static void checkPorts(List<Integer> ports) {
    ports.forEach(HealthyWhen::checkNumber);
    if (new HashSet<>(ports).size() < ports.size()) {
      throw new IllegalArgumentException("a port is written twice. Write it once");
    }
  }
}
