package dev.gonogo.engine.staging;

import dev.gonogo.engine.container.ContainerMachine;
import dev.gonogo.engine.container.NoContainerException;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.ThisMachine;
import dev.gonogo.engine.machine.Where;
import java.time.Duration;
import java.util.function.Consumer;

/** Where a staging server is started: the machine that it gets, or a server that is there. */
final class Choice {

  /** Whoever has no container engine must not wait for it. */
  private static final Duration WHERE_THERE_IS_A_CHOICE = Duration.ofSeconds(3);

  /** Whoever asks for one knows that it is there. */
  private static final Duration WHERE_THERE_IS_NONE = Duration.ofSeconds(10);

  private final StagingRequest request;
  private final StagingSettings settings;
  private final Consumer<String> progress;

  private Choice(StagingRequest request, StagingSettings settings, Consumer<String> progress) {
    this.request = request;
    this.settings = settings;
    this.progress = progress;
  }

  /** Decides, and starts the server there. */
  static Staging start(
      StagingRequest request, StagingSettings settings, Consumer<String> progress) {
    Choice choice = new Choice(request, settings, progress);
    return switch (settings.where().orElse(request.where())) {
      case EMBEDDED ->
          Start.on(ThisMachine.prepare(request.major(), settings), request, settings, progress);
      case CONTAINER -> Start.on(choice.requiredContainer(), request, settings, progress);
      case AUTO -> Start.on(choice.containerOrThisMachine(), request, settings, progress);
      case EXISTING -> ExistingStart.on(request, settings.access(), progress);
    };
  }

  private Machine requiredContainer() {
    try {
      return container(WHERE_THERE_IS_NONE);
    } catch (NoContainerException exception) {
      throw new StagingException(
          "staging is asked to run in a container, but %s. Rehearse without one: -Dgonogo.staging=%s"
              .formatted(exception.getMessage(), Where.EMBEDDED),
          exception);
    }
  }

  private Machine containerOrThisMachine() {
    try {
      return container(WHERE_THERE_IS_A_CHOICE);
    } catch (NoContainerException exception) {
      return ThisMachine.prepare(
          request.major(), settings, "no container: " + exception.getMessage());
    }
  }

  private Machine container(Duration patience) throws NoContainerException {
    String image = request.image().orElse("postgres:" + request.major());
    return ContainerMachine.start(image, request.major(), patience, progress);
  }
}
