package dev.gonogo.engine.container;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of a container as others reach them: each by a free one of the engine's machine, which
 * the engine chooses when the container starts.
 */
public final class PublishedPorts {

  private final Map<Integer, Integer> published = new HashMap<>();

  private PublishedPorts() {}

  /** What to publish; to this machine only, where the engine is on it. */
  public static List<PortBinding> bindings(List<Integer> ports, Engine engine) {
    Binding free = engine.isLocal() ? Binding.bindIp("127.0.0.1") : Binding.empty();
    return ports.stream().map(port -> new PortBinding(free, ExposedPort.tcp(port))).toList();
  }

  /** Those of a container that was started; none where it has ended already. */
  public static PublishedPorts of(String container, Engine engine) {
    PublishedPorts ports = new PublishedPorts();
    engine
        .client()
        .inspectContainerCmd(container)
        .exec()
        .getNetworkSettings()
        .getPorts()
        .getBindings()
        .forEach(ports::add);
    return ports;
  }

  private void add(ExposedPort port, Binding[] bound) {
    // What the image exposes besides is not published.
    if (bound != null && bound.length > 0) {
      published.put(port.getPort(), Integer.valueOf(bound[0].getHostPortSpec()));
    }
  }

  /** Where a port of the container is; empty where it is not published. */
  public Optional<Integer> of(int port) {
    return Optional.ofNullable(published.get(port));
  }
}
