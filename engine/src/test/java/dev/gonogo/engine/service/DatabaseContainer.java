package dev.gonogo.engine.service;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import dev.gonogo.engine.container.Deadline;
import dev.gonogo.engine.container.Engine;
import dev.gonogo.engine.container.NoContainerException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Stands for the container of a database: lives as long as its standard input is open. */
final class DatabaseContainer implements AutoCloseable {
  static final Map<String, String> VARIABLES =
      Map.of(
          "DATABASE_HOST", "database",
          "DATABASE_URL", "postgresql://app:swordfish@database:5432/staging");

  /** The engine of this machine. */
  static final Engine ENGINE = engine();

  private static final DockerClient CLIENT = ENGINE.client();

  private static Engine engine() {
    try {
      return Engine.find(Deadline.in(Duration.ofSeconds(10)));
    } catch (NoContainerException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private final String id;
  private final PipedOutputStream input = new PipedOutputStream();

  DatabaseContainer() {
    id =
        CLIENT
            .createContainerCmd(image("alpine:3.17"))
            .withCmd("cat")
            .withStdinOpen(true)
            .withStdInOnce(true)
            .withAttachStdin(true)
            .withHostConfig(new HostConfig().withAutoRemove(true))
            .exec()
            .getId();
    try {
      CLIENT
          .attachContainerCmd(id)
          .withStdIn(new PipedInputStream(input))
          .withFollowStream(true)
          .exec(new ResultCallback.Adapter<Frame>());
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    CLIENT.startContainerCmd(id).exec();
  }

  private static String image(String asked) {
    return ImageNameSubstitutor.instance()
        .apply(DockerImageName.parse(asked))
        .asCanonicalNameString();
  }

  String id() {
    return id;
  }

  Beside beside() {
    return new Beside(id, VARIABLES);
  }

  List<Container> services() {
    return services(id, true);
  }

  List<Network> networks() {
    return networks(id);
  }

  static List<Container> services(String database, boolean endedToo) {
    return CLIENT
        .listContainersCmd()
        .withShowAll(endedToo)
        .withLabelFilter(Map.of(Labels.DATABASE, database))
        .exec();
  }

  static List<Network> networks(String database) {
    return CLIENT
        .listNetworksCmd()
        .withFilter("label", List.of(Labels.DATABASE + "=" + database))
        .exec();
  }

  @Override
  public void close() {
    CLIENT.removeContainerCmd(id).withForce(true).exec();
  }
}
