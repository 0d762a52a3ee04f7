package dev.gonogo.engine.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientConfigUtils;

/**
 * Where the ports are that containers publish.
 *
 * <p>The rules are those of Testcontainers but for the last. Where it finds no gateway it asks a
 * container, whose image it pulls first, for minutes where no registry answers, and keeps everybody
 * waiting who asks it anything else.
 */
final class EngineHost {
  static final String LOCAL = "localhost";

  private final String override;
  private final boolean isInContainer;

  /**
   * What this process is told of its place.
   *
   * @param override what the environment says in so many words; empty where it says nothing
   * @param isInContainer whether this process is in a container itself
   */
  EngineHost(String override, boolean isInContainer) {
    this.override = override;
    this.isInContainer = isInContainer;
  }

  /** As it is here. */
  static EngineHost ofThisProcess() {
    return new EngineHost(
        Optional.ofNullable(System.getenv("TESTCONTAINERS_HOST_OVERRIDE")).orElse(""),
        DockerClientConfigUtils.IN_A_CONTAINER);
  }

  /**
   * The host of an engine.
   *
   * @param engine where it listens: a socket of this machine, or another one's address
   * @param gateway where containers on the engine's own network reach its machine
   */
  String of(URI engine, Supplier<Optional<String>> gateway) {
    if (!override.isBlank()) {
      return override;
    }
    if (engine.getHost() != null) {
      return engine.getHost();
    }
    return isInContainer ? gateway.get().orElse(LOCAL) : LOCAL;
  }

  /** The gateway of the network that containers are in unless somebody says otherwise. */
  static Optional<String> gateway(DockerClient client) {
    return Stream.of("bridge", "podman")
        .flatMap(network -> gateway(client, network).stream())
        .findFirst();
  }

  private static Optional<String> gateway(DockerClient client, String network) {
    try {
      Network.Ipam addresses = client.inspectNetworkCmd().withNetworkId(network).exec().getIpam();
      return addresses == null || addresses.getConfig() == null
          ? Optional.empty()
          : addresses.getConfig().stream()
              .flatMap(one -> Optional.ofNullable(one.getGateway()).stream())
              .findFirst();
    } catch (NotFoundException none) {
      return Optional.empty();
    }
  }
}
