package dev.gonogo.engine.service;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that is asked for.
 *
 * @param name what others in the network call it: letters, digits and hyphens
 * @param image the name of its image, as {@code docker run} takes it
 * @param command replaces the command of the image, its entry point stays; empty for the image's
 *     own
 * @param environment its environment variables; <code>${NAME}</code> in a value stands for one of
 *     {@link Services#variables}, as they are inside of the network, or of {@link Beside}
 * @param ports those it listens on; empty for those that the image exposes
 * @param health when it can be used
 * @param within how long that may take
 */
public record ServiceRequest(
    String name,
    String image,
    List<String> command,
    Map<String, String> environment,
    List<Integer> ports,
    Health health,
    Duration within) {

  /** How long becoming healthy may take unless it is said. */
  public static final Duration WITHIN = Duration.ofSeconds(30);

  /** Copies the collections, which stay in the order written. */
  public ServiceRequest {
    command = List.copyOf(command);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    ports = List.copyOf(ports);
  }
}
