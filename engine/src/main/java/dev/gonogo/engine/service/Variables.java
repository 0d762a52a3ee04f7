package dev.gonogo.engine.service;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of addresses and their values.
 *
 * <p>A service {@code mail-server} has {@code MAIL_SERVER_HOST} and {@code MAIL_SERVER_PORT}, the
 * first of its ports; where it has several, each one is {@code MAIL_SERVER_PORT_1025} too.
 */
record Variables(Map<String, String> values) {
  /** A second dollar sign takes the meaning away from the first. */
  private static final Pattern USED = Pattern.compile("\\$(\\$?)\\{([^}]*)}");

  /** The variables of these services as they are inside of the network, and given ones. */
  static Variables inside(Collection<Planned> services, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>(given);
    services.forEach(service -> put(values, service, service.name(), port -> port));
    return new Variables(values);
  }

  /** Adds the variables of one service, of which each port is somewhere. */
  static void put(
      Map<String, String> values, Planned service, String host, Function<Integer, Integer> ports) {
    String prefix = service.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    values.put(prefix + "_HOST", host);
    List<Integer> all = service.ports();
    if (!all.isEmpty()) {
      values.put(prefix + "_PORT", String.valueOf(ports.apply(all.get(0))));
    }
    if (all.size() > 1) {
      all.forEach(port -> values.put(prefix + "_PORT_" + port, String.valueOf(ports.apply(port))));
    }
  }

  /**
   * The environment of a service.
   *
   * @throws ServiceException where it uses a variable that there is not
   */
  Map<String, String> environment(Planned service) {
    Map<String, String> environment = new LinkedHashMap<>();
    service
        .request()
        .environment()
        .forEach((name, value) -> environment.put(name, filled(service, name, value)));
    return environment;
  }

  private String filled(Planned service, String environment, String value) {
    return USED.matcher(value)
        .replaceAll(used -> Matcher.quoteReplacement(replacement(service, environment, used)));
  }

  private String replacement(Planned service, String environment, MatchResult used) {
    if (!used.group(1).isEmpty()) {
      return used.group().substring(1);
    }
    String value = values.get(used.group(2));
    if (value == null) {
      throw new ServiceException(
          "%s: %s uses ${%s}, which there is not. There are: %s"
              .formatted(
                  service.inWords(),
                  environment,
                  used.group(2),
                  String.join(", ", new TreeSet<>(values.keySet()))));
    }
    return value;
  }
}
