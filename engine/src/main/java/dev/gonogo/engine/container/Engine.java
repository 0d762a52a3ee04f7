package dev.gonogo.engine.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * A container engine that answers, found where Testcontainers finds one: {@code DOCKER_HOST}, the
 * user's {@code .testcontainers.properties}, the usual sockets, rootless ones included.
 *
 * @param client sessions with it; never closed
 * @param host where published ports are reached
 * @param name what it is, for people: {@code Docker 28.2}
 */
public record Engine(DockerClient client, String host, String name) {

  private static final String LOCAL = "localhost";
  private static final Duration TO_FIND_THE_HOST = Duration.ofSeconds(3);

  private static @Nullable Engine known;

  /**
   * Finds it, once for each JVM that has found one.
   *
   * @throws NoContainerException where none answers, or not in time
   */
  public static Engine find(Deadline deadline) throws NoContainerException {
    return deadline.ask(() -> findOnce(deadline), "the container engine does not answer");
  }

  private static synchronized Engine findOnce(Deadline deadline) throws NoContainerException {
    Engine engine = known;
    if (engine == null) {
      engine = found(deadline);
      known = engine;
    }
    return engine;
  }

  private static Engine found(Deadline deadline) throws NoContainerException {
    try {
      DockerClientFactory factory = DockerClientFactory.instance();
      // Not the factory's own client: making that one starts, and first pulls, a reaper, which
      // containers that end with this JVM do not need.
      DockerClient client =
          DockerClientProviderStrategy.getClientForConfig(factory.getTransportConfig());
      String name = name(client.versionCmd().exec());
      return new Engine(client, host(factory, deadline), name);
    } catch (IllegalStateException exception) {
      throw new NoContainerException(
          "no container engine answers (DOCKER_HOST, .testcontainers.properties and the usual"
              + " sockets were tried)",
          exception);
    }
  }

  /**
   * Where published ports are.
   *
   * <p>Inside of a container it may have to be asked by running a helper image, for which
   * Testcontainers waits two minutes before it says the same. Some of the time has to be left for
   * what the engine is wanted for.
   */
  private static String host(DockerClientFactory factory, Deadline deadline)
      throws NoContainerException {
    long limit = Math.min(TO_FIND_THE_HOST.toNanos(), deadline.nanosLeft() / 2);
    try {
      return Deadline.in(Duration.ofNanos(limit))
          .ask(factory::dockerHostIpAddress, "the address of the container engine is not known");
    } catch (NoContainerException exception) {
      if (exception.getCause() instanceof TimeoutException) {
        return LOCAL;
      }
      throw exception;
    }
  }

  private static String name(Version version) {
    List<VersionComponent> components =
        Optional.ofNullable(version.getComponents()).orElse(List.of());
    boolean podman =
        components.stream().anyMatch(part -> String.valueOf(part.getName()).contains("Podman"));
    return (podman ? "Podman " : "Docker ") + version.getVersion();
  }

  /** Whether published ports are this machine's own, so that nobody else has to reach them. */
  public boolean isLocal() {
    return host.equals(LOCAL) || host.equals("127.0.0.1");
  }

  /**
   * Ends and removes a container with what it has written; one that is gone, or being removed by
   * somebody else, is no error.
   */
  public void remove(String container) {
    try {
      client.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException | ConflictException gone) {
      // Nothing is left to be done.
      return;
    }
  }
}
