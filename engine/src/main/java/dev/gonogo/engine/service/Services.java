package dev.gonogo.engine.service;

import com.github.dockerjava.api.exception.DockerException;
import dev.gonogo.engine.container.Deadline;
import dev.gonogo.engine.container.Engine;
import dev.gonogo.engine.container.EngineWords;
import dev.gonogo.engine.container.NoContainerException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Services that run in one network with the database, all healthy.
 *
 * <p>They end when they are closed, and with the container of the database at the latest, however
 * this process ends; what is left of them then, the next start removes. Their ports can be reached
 * from this machine only, where the Docker engine is on it.
 */
public final class Services implements AutoCloseable {
  /** The database beside which they are started is in a container: there is one. */
  private static final Duration TO_FIND_THE_ENGINE = Duration.ofSeconds(10);

  private final Network network;
  private final List<ServiceContainer> containers;

  private Services(Network network, List<ServiceContainer> containers) {
    this.network = network;
    this.containers = containers;
  }

  /**
   * Starts services, all at once, and waits until each of them is healthy.
   *
   * @param progress is told what is going on, a line at a time
   * @throws ServiceException where one cannot be started; then none is left
   */
  public static Services start(
      List<ServiceRequest> requests, Beside beside, Consumer<String> progress) {
    Consumer<String> inTurn = lineByLine(progress);
    try {
      Engine engine = Engine.find(Deadline.in(TO_FIND_THE_ENGINE));
      Leftovers.remove(engine);
      inTurn.accept("starting " + inWords(requests));
      List<Planned> planned = planned(requests, engine, inTurn);
      Map<Planned, Map<String, String>> environments = environments(planned, beside);
      return started(environments, Network.around(engine, beside.container()), inTurn);
    } catch (DockerException | NoContainerException exception) {
      throw new ServiceException(
          "services cannot be started: " + EngineWords.of(exception), exception);
    }
  }

  /** Nobody is told two things at the same time. */
  private static Consumer<String> lineByLine(Consumer<String> progress) {
    Object turn = new Object();
    return line -> {
      synchronized (turn) {
        progress.accept(line);
      }
    };
  }

  private static String inWords(List<ServiceRequest> requests) {
    return (requests.size() == 1 ? "service " : "services ")
        + requests.stream().map(ServiceRequest::name).collect(Collectors.joining(", "));
  }

  private static List<Planned> planned(
      List<ServiceRequest> requests, Engine engine, Consumer<String> progress) {
    List<Callable<Planned>> tasks = new ArrayList<>();
    requests.forEach(request -> tasks.add(() -> Planned.of(request, engine, progress)));
    return Parallel.all(tasks);
  }

  private static Map<Planned, Map<String, String>> environments(
      List<Planned> planned, Beside beside) {
    Variables variables = Variables.inside(planned, beside.variables());
    Map<Planned, Map<String, String>> environments = new LinkedHashMap<>();
    planned.forEach(service -> environments.put(service, variables.environment(service)));
    return environments;
  }

  private static Services started(
      Map<Planned, Map<String, String>> environments, Network network, Consumer<String> progress) {
    Services services = new Services(network, new ArrayList<>());
    boolean healthy = false;
    try {
      environments.forEach(
          (planned, environment) ->
              services.containers.add(ServiceContainer.create(planned, network, environment)));
      services.awaitHealth(progress);
      healthy = true;
      return services;
    } finally {
      if (!healthy) {
        services.close();
      }
    }
  }

  private void awaitHealth(Consumer<String> progress) {
    List<Callable<String>> tasks = new ArrayList<>();
    containers.forEach(container -> tasks.add(() -> healthy(container)));
    Parallel.untilOneFails(tasks, progress);
  }

  private static String healthy(ServiceContainer container) throws InterruptedException {
    Planned planned = container.planned();
    container.start();
    String time = new Waiting(container).untilHealthy();
    return "service %s is healthy after %s".formatted(planned.name(), time);
  }

  /** Where each port of each service is, as seen from this machine. */
  public Map<String, Map<Integer, InetSocketAddress>> addresses() {
    Map<String, Map<Integer, InetSocketAddress>> addresses = new LinkedHashMap<>();
    containers.forEach(
        container -> addresses.put(container.planned().name(), container.addresses()));
    return Collections.unmodifiableMap(addresses);
  }

  /**
   * The same as variables: {@code REDIS_HOST} and {@code REDIS_PORT} of a service {@code redis},
   * and {@code REDIS_PORT_9000} where it has several ports.
   */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (ServiceContainer container : containers) {
      Map<Integer, InetSocketAddress> addresses = container.addresses();
      addresses.values().stream()
          .findFirst()
          .ifPresent(
              address ->
                  Variables.put(
                      variables,
                      container.planned(),
                      address.getHostString(),
                      port -> addresses.getOrDefault(port, address).getPort()));
    }
    return Collections.unmodifiableMap(variables);
  }

  /**
   * What each service has written, without secrets: its last 2,000 lines, also where it has ended.
   */
  public Map<String, String> logs() {
    Map<String, String> logs = new LinkedHashMap<>();
    containers.forEach(
        container -> logs.put(container.planned().name(), container.log(ServiceLog.KEPT)));
    return Collections.unmodifiableMap(logs);
  }

  /** Ends and removes them and their network; closing twice does no harm. */
  @Override
  public void close() {
    // Who is interrupted has to clear up all the same.
    boolean interrupted = Thread.interrupted();
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      containers.forEach(container -> tasks.add(container::remove));
      Parallel.all(tasks);
      network.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
