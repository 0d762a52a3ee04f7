package dev.gonogo.engine.plan;

import dev.gonogo.engine.spec.Service;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the names of services, and those of the variables that they use. */
final class ServicesReader {
  /** What a name server takes as the name of a host, and a shell as part of a variable's. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /** A second dollar sign takes the meaning away from the first. */
  private static final Pattern USED = Pattern.compile("\\$(\\$?)\\{([^}]*)}");

  private static final String DATABASE = "database";

  private final Map<Text, Optional<Service>> services;
  private final Problems problems;

  ServicesReader(Map<Text, Optional<Service>> services, Problems problems) {
    this.services = services;
    this.problems = problems;
  }

  void read() {
    Map<String, Text> prefixes = new HashMap<>();
    services.keySet().forEach(name -> name(name, prefixes));
    Set<String> known = known();
    services
        .values()
        .forEach(
            service ->
                service.ifPresent(
                    found -> found.environment().values().forEach(value -> value(value, known))));
  }

  private void name(Text name, Map<String, Text> prefixes) {
    if (!NAME.matcher(name.value()).matches()) {
      problems.add(
          name.position(),
          "\"%s\" is not the name of a service. Write letters, digits and \"-\", first a letter"
              .formatted(name));
    } else if (name.value().equalsIgnoreCase(DATABASE)) {
      problems.add(
          name.position(),
          "\"%s\" is what services call the database. Write another name".formatted(name));
    }
    Text other = prefixes.putIfAbsent(prefix(name), name);
    if (other != null) {
      problems.add(
          name.position(),
          "\"%s\" and \"%s\" would have the same variables, %s_HOST. Write another name"
              .formatted(other, name, prefix(name)));
    }
  }

  private void value(Text value, Set<String> known) {
    Matcher used = USED.matcher(value.value());
    while (used.find()) {
      String name = used.group(2);
      if (used.group(1).isEmpty() && !known.contains(name) && !isPortOfImage(name)) {
        problems.add(
            value.position(),
            "unknown variable \"%s\". There are: %s%s"
                .formatted(
                    name,
                    String.join(", ", known),
                    Suggestion.nearest(name, known)
                        .map(". Did you mean \"%s\"?"::formatted)
                        .orElse("")));
      }
    }
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(Service.DATABASE_VARIABLES);
    services.forEach(
        (name, service) -> {
          known.add(prefix(name) + "_HOST");
          known.add(prefix(name) + "_PORT");
          service
              .filter(found -> found.ports().size() > 1)
              .ifPresent(
                  found ->
                      found.ports().forEach(port -> known.add(prefix(name) + "_PORT_" + port)));
        });
    return known;
  }

  /** Which ports an image exposes is not known before it is there. */
  private boolean isPortOfImage(String variable) {
    return services.entrySet().stream()
        .filter(
            service -> service.getValue().map(Service::ports).filter(p -> !p.isEmpty()).isEmpty())
        .anyMatch(
            service -> variable.matches(Pattern.quote(prefix(service.getKey())) + "_PORT_[0-9]+"));
  }

  private static String prefix(Text name) {
    return name.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
