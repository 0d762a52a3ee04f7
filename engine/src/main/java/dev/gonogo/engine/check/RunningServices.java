package dev.gonogo.engine.check;

import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services beside the database, as checks are handed them; or why none runs.
 *
 * @param addresses where they are as seen from this machine: port in the container to address, by
 *     the name of the service; every declared service has an entry
 * @param variables the same by names such as {@code REDIS_HOST} and {@code REDIS_PORT}
 * @param absence why none runs; empty where they do
 */
public record RunningServices(
    Map<String, Map<Integer, InetSocketAddress>> addresses,
    Map<String, String> variables,
    Optional<String> absence) {

  /** Copies the maps, which stay in their order. */
  public RunningServices {
    Map<String, Map<Integer, InetSocketAddress>> copy = new LinkedHashMap<>();
    addresses.forEach((name, ports) -> copy.put(name, inOrder(ports)));
    addresses = Collections.unmodifiableMap(copy);
    variables = inOrder(variables);
  }

  /** Services that run. */
  public static RunningServices of(
      Map<String, Map<Integer, InetSocketAddress>> addresses, Map<String, String> variables) {
    return new RunningServices(addresses, variables, Optional.empty());
  }

  /** Services that are declared and do not run. */
  public static RunningServices absent(Set<String> declared, String reason) {
    Map<String, Map<Integer, InetSocketAddress>> none = new LinkedHashMap<>();
    declared.forEach(name -> none.put(name, Map.of()));
    return new RunningServices(none, Map.of(), Optional.of(reason));
  }

  /** No service is declared. */
  public static RunningServices none() {
    return of(Map.of(), Map.of());
  }

  /** Where a service is: the first of its ports. */
  InetSocketAddress address(String service) {
    return ports(service).values().stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("service \"%s\" has no port".formatted(service)));
  }

  /** Where a port of a service is, which has that number in its container. */
  InetSocketAddress address(String service, int port) {
    Map<Integer, InetSocketAddress> ports = ports(service);
    InetSocketAddress address = ports.get(port);
    if (address == null) {
      throw new IllegalArgumentException(
          "service \"%s\" has no port %d. Its ports: %s"
              .formatted(service, port, ports.isEmpty() ? "none" : listed(ports.keySet())));
    }
    return address;
  }

  /** The variables, of services that all run. */
  Map<String, String> runningVariables() {
    if (absence.isPresent() && !addresses.isEmpty()) {
      throw new ServiceNotRunningException(addresses.keySet(), absence.get());
    }
    return variables;
  }

  private Map<Integer, InetSocketAddress> ports(String service) {
    Map<Integer, InetSocketAddress> ports = addresses.get(service);
    if (ports == null) {
      throw new IllegalArgumentException(
          "there is no service \"%s\". %s"
              .formatted(
                  service,
                  addresses.isEmpty()
                      ? "Declare it under \"services\" in the spec file"
                      : "Declared under \"services\": " + listed(addresses.keySet())));
    }
    if (absence.isPresent()) {
      throw new ServiceNotRunningException(Set.of(service), absence.get());
    }
    return ports;
  }

  private static String listed(Set<?> names) {
    return String.join(", ", names.stream().map(String::valueOf).toList());
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> given) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
