package dev.gonogo.engine.service;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerNetwork;
import dev.gonogo.engine.container.Engine;
import java.util.UUID;

/**
 * What the services of a run and its database share, and nobody else.
 *
 * @param engine the engine that it is on
 * @param id its id
 * @param database id of the container that the database is in
 */
record Network(Engine engine, String id, String database) implements AutoCloseable {

  /** Makes a network with the database in it. */
  static Network around(Engine engine, String database) {
    DockerClient client = engine.client();
    String id =
        client
            .createNetworkCmd()
            .withName("gonogo-" + UUID.randomUUID())
            .withLabels(Labels.beside(database))
            .exec()
            .getId();
    Network network = new Network(engine, id, database);
    try {
      network.connect();
    } catch (DockerException exception) {
      Leftovers.removeNetwork(client, id);
      throw exception;
    }
    return network;
  }

  private void connect() {
    engine
        .client()
        .connectToNetworkCmd()
        .withNetworkId(id)
        .withContainerId(database)
        .withContainerNetwork(new ContainerNetwork().withAliases(Beside.DATABASE))
        .exec();
  }

  /** Removes it; the database goes on without. */
  @Override
  public void close() {
    try {
      engine
          .client()
          .disconnectFromNetworkCmd()
          .withNetworkId(id)
          .withContainerId(database)
          .withForce(true)
          .exec();
    } catch (DockerException databaseIsGone) {
      // Then it is no longer in the network.
    }
    Leftovers.removeNetwork(engine.client(), id);
  }
}
