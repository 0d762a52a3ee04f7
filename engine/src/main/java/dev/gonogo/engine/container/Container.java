package dev.gonogo.engine.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.ShutdownHook;
import dev.gonogo.engine.machine.StagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One container on an engine, which ends when the connection to its shell does. */
final class Container {

  /** Where its data lies: memory, as a container has no faster disk, and nothing has to last. */
  static final String MEMORY = "/gonogo";

  /** Says whose it is, to people and to the next start. */
  static final String LABEL = "dev.gonogo";

  /** The process whose input its shell has. */
  private static final String PROCESS = "dev.gonogo.process";

  private final String id;
  private final Engine engine;
  private final ShutdownHook hook;
  private @Nullable PublishedPorts published;
  private @Nullable Shell shell;
  private boolean removed;

  private Container(String id, Engine engine) {
    this.id = id;
    this.engine = engine;
    this.hook = ShutdownHook.calling(this::removeOnce, "gonogo-container-end");
  }

  /** Creates one that is not started yet. */
  static Container create(Image image, Engine engine) {
    try (CreateContainerCmd command = engine.client().createContainerCmd(image.name())) {
      String id =
          command
              .withUser(user(image))
              .withEntrypoint("sh")
              .withCmd(List.of())
              .withStdinOpen(true)
              .withStdInOnce(true)
              .withAttachStdin(true)
              .withAttachStdout(true)
              .withAttachStderr(true)
              .withLabels(
                  Map.of(LABEL, "staging", PROCESS, Long.toString(ProcessHandle.current().pid())))
              .withExposedPorts(ContainerPorts.all().mapToObj(ExposedPort::tcp).toList())
              .withHostConfig(host(engine))
              .exec()
              .getId();
      return new Container(id, engine);
    } catch (DockerException exception) {
      throw unusable(image.toString(), exception);
    }
  }

  /** An ordinary user: PostgreSQL cannot be run by root, which many images begin with. */
  private static String user(Image image) {
    String own = image.user();
    return own.isEmpty() || own.equals("root") || own.equals("0") ? "postgres" : own;
  }

  private static HostConfig host(Engine engine) {
    return HostConfig.newHostConfig()
        .withAutoRemove(true)
        .withTmpFs(Map.of(MEMORY, "rw,mode=1777"))
        .withBinds(new Bind[0])
        .withPortBindings(PublishedPorts.bindings(ContainerPorts.all().boxed().toList(), engine));
  }

  String id() {
    return id;
  }

  /** Starts it, connected from its first moment on. */
  Shell start() {
    try {
      Shell started = Shell.of(id, engine);
      shell = started;
      if (!started.awaitStarted(10, TimeUnit.SECONDS)) {
        throw new StagingException("the container engine does not connect us to a container.");
      }
      engine.client().startContainerCmd(id).exec();
      published = PublishedPorts.of(id, engine);
      return started;
    } catch (DockerException exception) {
      throw unusable("", exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new StagingException("interrupted while the container started", exception);
    }
  }

  private static StagingException unusable(String image, DockerException exception) {
    return new StagingException(
        "the container engine cannot start a container%s: %s"
            .formatted(image.isEmpty() ? "" : " of " + image, EngineWords.of(exception)),
        exception);
  }

  /** Where one of its ports is reached. */
  Address address(int port) {
    return new Address(engine.host(), published == null ? port : published.of(port).orElse(port));
  }

  /** Ends it with everything in it; a second time does no harm. */
  void remove() {
    removeOnce();
    hook.remove();
  }

  private synchronized void removeOnce() {
    if (removed) {
      return;
    }
    removed = true;
    try {
      engine.remove(id);
    } catch (RuntimeException exception) {
      // An engine that is gone has ended it; what it has left of it, it removes when it is back.
      if (shell == null || !shell.isGone()) {
        throw new StagingException(
            "the container %s cannot be removed: %s".formatted(id, EngineWords.of(exception)),
            exception);
      }
    } finally {
      disconnect();
    }
  }

  private void disconnect() {
    if (shell != null) {
      try {
        shell.close();
      } catch (IOException exception) {
        throw new StagingException("the container's shell cannot be left", exception);
      }
    }
  }
}
