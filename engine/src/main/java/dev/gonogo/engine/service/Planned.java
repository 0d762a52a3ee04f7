package dev.gonogo.engine.service;

import dev.gonogo.engine.container.Deadline;
import dev.gonogo.engine.container.Engine;
import dev.gonogo.engine.container.Image;
import dev.gonogo.engine.container.NoContainerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A service of which everything is known that has to be, before anything is started.
 *
 * @param request what was asked for
 * @param image its image
 * @param ports its ports; the first is the one that is meant where none is named
 */
record Planned(ServiceRequest request, Image image, List<Integer> ports) {

  /** A registry that answers does so at once. */
  private static final Duration FIRST_WORD = Duration.ofSeconds(3);

  Planned {
    ports = List.copyOf(ports);
  }

  /**
   * Plans a service, for which its image may have to be pulled.
   *
   * @throws ServiceException where the image cannot be had, or has no port that is needed
   */
  static Planned of(ServiceRequest request, Engine engine, Consumer<String> progress) {
    Image image;
    try {
      image = Image.present(request.image(), engine, Deadline.in(FIRST_WORD), progress);
    } catch (NoContainerException exception) {
      String service = "service \"%s\": ".formatted(request.name());
      throw new ServiceException(service + exception.getMessage(), exception);
    }
    List<Integer> ports = request.ports().isEmpty() ? image.exposed() : request.ports();
    Planned planned = new Planned(request, image, ports);
    planned.requirePorts();
    return planned;
  }

  String name() {
    return request.name();
  }

  /** The service and its image, as every message about it begins. */
  String inWords() {
    return "service \"%s\" (image %s)".formatted(request.name(), request.image());
  }

  private void requirePorts() {
    Health health = request.health();
    if (health instanceof Health.Listening listening) {
      requirePort(listening.port());
    } else if (health instanceof Health.Answering answering) {
      requirePort(answering.port());
    }
  }

  private void requirePort(Optional<Integer> port) {
    if (ports.isEmpty()) {
      throw new ServiceException(
          inWords()
              + " has no port: its image exposes none. Write them under \"ports\", or say under"
              + " \"healthy when\" which line of its log or which command shows that it is healthy");
    }
    if (port.isPresent() && !ports.contains(port.get())) {
      throw new ServiceException(
          "%s has no port %d; it has %s. Write it under \"ports\""
              .formatted(
                  inWords(),
                  port.get(),
                  String.join(", ", ports.stream().map(String::valueOf).toList())));
    }
  }
}
