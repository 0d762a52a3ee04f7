package dev.gonogo.engine.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * A container engine that answers, found where Testcontainers finds one: {@code DOCKER_HOST}, the
 * user's {@code .testcontainers.properties}, the usual sockets, rootless ones included.
 *
 * @param client sessions with it; never closed
 * @param host where published ports are reached
 * @param name what it is, for people: {@code Docker 28.2}
 */
public record Engine(DockerClient client, String host, String name) {

  private static @Nullable Engine known;

  /**
   * Finds it, once for each JVM that has found one.
   *
   * @throws NoContainerException where none answers, or not in time
   */
  public static Engine find(Deadline deadline) throws NoContainerException {
    return deadline.ask(Engine::findOnce, "the container engine does not answer");
  }

  private static synchronized Engine findOnce() throws NoContainerException {
    Engine engine = known;
    if (engine == null) {
      engine = found();
      known = engine;
    }
    return engine;
  }

  private static Engine found() throws NoContainerException {
    try {
      TransportConfig transport = DockerClientFactory.instance().getTransportConfig();
      // Not the factory's own client: making that one starts, and first pulls, a reaper, which
      // containers that end with this JVM do not need.
      DockerClient client = DockerClientProviderStrategy.getClientForConfig(transport);
      String name = name(client.versionCmd().exec());
      String host =
          EngineHost.ofThisProcess()
              .of(transport.getDockerHost(), () -> EngineHost.gateway(client));
      return new Engine(client, host, name);
    } catch (IllegalStateException exception) {
      throw new NoContainerException(
          "no container engine answers (DOCKER_HOST, .testcontainers.properties and the usual"
              + " sockets were tried)",
          exception);
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
    return host.equals(EngineHost.LOCAL) || host.equals("127.0.0.1");
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
