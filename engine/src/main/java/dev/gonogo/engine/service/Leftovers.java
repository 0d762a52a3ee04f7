package dev.gonogo.engine.service;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import dev.gonogo.engine.container.Engine;
import java.util.List;
import java.util.Map;

/**
 * Removes what a killed run has left: the kernel ended its services together with the container of
 * its database, but nobody removed them.
 *
 * <p>Whether that container runs is what tells a dead run from one that is just starting.
 */
final class Leftovers {
  private final Engine engine;
  private final DockerClient client;

  private Leftovers(Engine engine) {
    this.engine = engine;
    this.client = engine.client();
  }

  static void remove(Engine engine) {
    new Leftovers(engine).remove();
  }

  private void remove() {
    List<Container> containers =
        client.listContainersCmd().withShowAll(true).withLabelFilter(Labels.OURS).exec();
    for (Container container : containers) {
      if (isDead(container.getLabels())) {
        removeContainer(engine, container.getId());
      }
    }
    List<String> label = Labels.OURS.entrySet().stream().map(Object::toString).toList();
    for (Network network : client.listNetworksCmd().withFilter("label", label).exec()) {
      if (isDead(network.getLabels())) {
        removeNetwork(client, network.getId());
      }
    }
  }

  private boolean isDead(Map<String, String> labels) {
    String database = labels.get(Labels.DATABASE);
    return database != null && !isRunning(client, database);
  }

  /** Whether a container is there and has not ended. */
  static boolean isRunning(DockerClient client, String container) {
    try {
      return Boolean.TRUE.equals(
          client.inspectContainerCmd(container).exec().getState().getRunning());
    } catch (NotFoundException gone) {
      return false;
    }
  }

  /** What cannot be removed now, if only because somebody else does, is left to the next start. */
  static boolean removeContainer(Engine engine, String id) {
    try {
      engine.remove(id);
      return true;
    } catch (DockerException exception) {
      return false;
    }
  }

  /** What cannot be removed now, if only because somebody else does, is left to the next start. */
  static boolean removeNetwork(DockerClient client, String id) {
    try {
      client.removeNetworkCmd(id).exec();
      return true;
    } catch (DockerException exception) {
      return exception instanceof NotFoundException;
    }
  }
}
