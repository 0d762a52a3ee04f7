package dev.gonogo.engine.container;

import static java.util.Objects.requireNonNullElse;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * An image that is on an engine.
 *
 * <p>Testcontainers would wait two minutes for one that cannot be had; here it takes seconds.
 *
 * @param asked its name as somebody wrote it
 * @param name its name for the engine: Testcontainers' settings may lead to a mirror
 * @param id another one as soon as anything in it is
 * @param user whom its containers run as; empty for root
 * @param exposed the TCP ports that it exposes, in ascending order
 */
public record Image(String asked, String name, String id, String user, List<Integer> exposed) {

  private static final String SILENT = "the container engine does not answer";

  /** Copies the ports. */
  public Image {
    exposed = List.copyOf(exposed);
  }

  /**
   * Finds an image, or pulls it where it is not there.
   *
   * @param asked its name as somebody wrote it
   * @param deadline until when it has to be there, or its pull to have begun to come
   * @param progress is told of a pull
   * @throws NoContainerException where it is not there and cannot be pulled
   */
  public static Image present(
      String asked, Engine engine, Deadline deadline, Consumer<String> progress)
      throws NoContainerException {
    String name = mapped(asked);
    Optional<InspectImageResponse> found = deadline.ask(() -> inspect(name, engine), SILENT);
    if (found.isEmpty()) {
      Pull.of(name, engine, deadline, progress);
      found = Deadline.in(Duration.ofSeconds(10)).ask(() -> inspect(name, engine), SILENT);
    }
    return found
        .map(image -> of(asked, name, image))
        .orElseThrow(
            () -> new NoContainerException(Pull.missing(name) + ", although it was pulled"));
  }

  /** The name with its tag, {@code latest} where there is none: all tags would be pulled. */
  private static String mapped(String asked) throws NoContainerException {
    try {
      DockerImageName parsed = DockerImageName.parse(asked);
      parsed.assertValid();
      return ImageNameSubstitutor.instance().apply(parsed).asCanonicalNameString();
    } catch (IllegalArgumentException exception) {
      throw new NoContainerException("\"%s\" is no name of an image".formatted(asked), exception);
    }
  }

  private static Optional<InspectImageResponse> inspect(String name, Engine engine) {
    try {
      return Optional.of(engine.client().inspectImageCmd(name).exec());
    } catch (NotFoundException absent) {
      return Optional.empty();
    }
  }

  private static Image of(String asked, String name, InspectImageResponse found) {
    Optional<ContainerConfig> config = Optional.ofNullable(found.getConfig());
    String user = config.map(known -> requireNonNullElse(known.getUser(), "")).orElse("");
    List<Integer> exposed = config.map(Image::exposed).orElse(List.of());
    return new Image(asked, name, String.valueOf(found.getId()), user, exposed);
  }

  private static List<Integer> exposed(ContainerConfig config) {
    return Stream.of(requireNonNullElse(config.getExposedPorts(), new ExposedPort[0]))
        .filter(port -> port.getProtocol() == InternetProtocol.TCP)
        .map(ExposedPort::getPort)
        .sorted()
        .toList();
  }

  /** For people: the name as it was asked for, and where that led. */
  @Override
  public String toString() {
    return asked.equals(name) ? asked : asked + " (" + name + ")";
  }
}
