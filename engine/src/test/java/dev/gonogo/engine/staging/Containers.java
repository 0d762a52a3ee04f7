package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** What tests of staging in containers share. */
final class Containers {

  private Containers() {}

  static StagingSettings settings(Where where) {
    return TestServer.settings().at(where);
  }

  static StagingRequest request(int major, Optional<String> image, List<String> extensions) {
    return new StagingRequest(
        major,
        Where.CONTAINER,
        image,
        Optional.empty(),
        extensions,
        Map.of(),
        "deployer",
        List.of(),
        "staging");
  }

  static Staging start(int major) {
    return Staging.start(request(major, Optional.empty(), List.of()), settings(Where.CONTAINER));
  }

  /** The ids of the containers of this process. */
  static List<String> running() {
    return running(ProcessHandle.current().pid());
  }

  /** The ids of the containers of a process: others run tests on the same engine. */
  static List<String> running(long process) {
    return DockerClientFactory.lazyClient()
        .listContainersCmd()
        .withLabelFilter(Map.of("dev.gonogo", "staging", "dev.gonogo.process", process + ""))
        .exec()
        .stream()
        .map(container -> container.getId())
        .toList();
  }
}
