package dev.gonogo.engine.service;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import dev.gonogo.engine.container.Engine;
import dev.gonogo.engine.container.EngineWords;
import dev.gonogo.engine.container.Execution;
import dev.gonogo.engine.container.PublishedPorts;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One service that runs, in the network of the database and in its namespace of processes. */
final class ServiceContainer {
  private final Engine engine;
  private final DockerClient client;
  private final Planned planned;
  private final String id;
  private final ServiceLog log;
  private final Masked masked;

  /** Kept, as nobody could be asked once it has ended. */
  private volatile Map<Integer, InetSocketAddress> addresses = Map.of();

  private ServiceContainer(
      Engine engine, Planned planned, String id, ServiceLog log, Masked masked) {
    this.engine = engine;
    this.client = engine.client();
    this.planned = planned;
    this.id = id;
    this.log = log;
    this.masked = masked;
  }

  /**
   * Makes a container that is not started yet.
   *
   * @throws ServiceException where the engine refuses it
   */
  static ServiceContainer create(
      Planned planned, Network network, Map<String, String> environment) {
    try {
      return new ServiceContainer(
          network.engine(),
          planned,
          command(planned, network, environment).exec().getId(),
          new ServiceLog(awaited(planned.request().health())),
          Masked.of(environment));
    } catch (DockerException exception) {
      throw refused(planned, exception);
    }
  }

  private static ServiceException refused(Planned planned, DockerException exception) {
    return new ServiceException(
        "%s cannot be started: %s".formatted(planned.inWords(), EngineWords.of(exception)),
        exception);
  }

  private static CreateContainerCmd command(
      Planned planned, Network network, Map<String, String> environment) {
    CreateContainerCmd create =
        network
            .engine()
            .client()
            .createContainerCmd(planned.image().name())
            .withLabels(Labels.beside(network.database()))
            .withAliases(planned.name())
            .withEnv(environment.entrySet().stream().map(Object::toString).toList())
            .withExposedPorts(planned.ports().stream().map(ExposedPort::tcp).toList())
            .withHostConfig(
                new HostConfig()
                    // The kernel ends every process of a namespace together with its first one.
                    .withPidMode("container:" + network.database())
                    .withNetworkMode(network.id())
                    .withPortBindings(PublishedPorts.bindings(planned.ports(), network.engine())));
    if (!planned.request().command().isEmpty()) {
      create.withCmd(planned.request().command());
    }
    return create;
  }

  private static Predicate<String> awaited(Health health) {
    return health instanceof Health.Logged logged ? logged.line().asPredicate() : line -> false;
  }

  /**
   * Starts it, and follows its log.
   *
   * @throws ServiceException where the engine refuses it
   */
  void start() {
    try {
      client.startContainerCmd(id).exec();
    } catch (DockerException exception) {
      throw refused(planned, exception);
    }
    client
        .logContainerCmd(id)
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .withTailAll()
        .exec(log);
    addresses = published();
  }

  Planned planned() {
    return planned;
  }

  ServiceLog log() {
    return log;
  }

  /** The exit code of its process; empty while that runs. */
  Optional<Long> exitCode() {
    try {
      ContainerState state = client.inspectContainerCmd(id).exec().getState();
      return Boolean.TRUE.equals(state.getRunning())
          ? Optional.empty()
          : Optional.of(Optional.ofNullable(state.getExitCodeLong()).orElse(0L));
    } catch (NotFoundException removedByAnother) {
      return Optional.of(137L);
    }
  }

  /** Where each of its ports is, as seen from here; without those of one that ended at once. */
  Map<Integer, InetSocketAddress> addresses() {
    return addresses;
  }

  private Map<Integer, InetSocketAddress> published() {
    PublishedPorts published = PublishedPorts.of(id, engine);
    Map<Integer, InetSocketAddress> found = new LinkedHashMap<>();
    for (int port : planned.ports()) {
      published
          .of(port)
          .ifPresent(known -> found.put(port, new InetSocketAddress(engine.host(), known)));
    }
    return Collections.unmodifiableMap(found);
  }

  /**
   * What a command in the container said where it did not succeed in time; empty where it did.
   *
   * @param limit how long it is waited for
   */
  Optional<String> complaint(List<String> command, Duration limit) throws InterruptedException {
    try {
      return failure(command, limit);
    } catch (DockerException endedMeanwhile) {
      return Optional.of(EngineWords.of(endedMeanwhile));
    }
  }

  private Optional<String> failure(List<String> command, Duration limit)
      throws InterruptedException {
    Execution execution = Execution.of(command, id, engine);
    ServiceLog output = execution.start(new ServiceLog(line -> false));
    if (!output.awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.of("it did not end");
    }
    long code = execution.exitCode().orElse(0L);
    if (code == 0) {
      return Optional.empty();
    }
    String said = String.join(" ", output.last(3)).strip();
    return Optional.of(
        "it ended with exit code %d%s"
            .formatted(code, said.isEmpty() ? "" : ": " + masked.in(said)));
  }

  /** The last lines of its log, without secrets. */
  String log(int lines) {
    return masked.in(String.join("\n", log.last(lines)));
  }

  /** Ends and removes it; true where nothing of it is left. */
  boolean remove() {
    return Leftovers.removeContainer(engine, id);
  }
}
