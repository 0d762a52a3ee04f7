package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines that are there and of no use: whoever may do without does, whoever may not is told. */
class NoContainerTest {

  /** With all the time that somebody gives who insists on a container: machines may be slow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                 | image postgres:17 is not on this machine, and no registry answered within 10 s. Run "docker pull postgres:17" before, or load it with "docker load"
          200 {"errorDetail":{"message":"manifest unknown"}} | image postgres:17 is not on this machine and cannot be pulled: manifest unknown
          500 {"message":"no such host \\"registry\\""}    | image postgres:17 is not on this machine and cannot be pulled: no such host "registry"
          """)
  void an_image_that_is_not_to_be_had(String pull, String reason) throws Exception {
    try (FaultyEngine engine = new FaultyEngine(pull, false)) {
      assertThat(StartedElsewhere.said(with(engine), "container"))
          .startsWith(
              "staging is asked to run in a container, but %s. Rehearse without one: -Dgonogo.staging=embedded\n"
                  .formatted(reason));
    }
  }

  @Test
  void where_an_engine_does_not_answer_staging_is_embedded_and_says_why() throws Exception {
    try (FaultyEngine engine = new FaultyEngine("", true)) {
      assertThat(StartedElsewhere.said(with(engine), "auto"))
          .matches(
              "(?s)embedded PostgreSQL 17\\.\\S+ \\(.*no container: the container engine does not"
                  + " answer\\)\n.*");
    }
  }

  /** Where published ports are is not told by a helper, whose image is not there either. */
  @Test
  void nobody_makes_a_container_to_find_out_where_containers_are(@TempDir Path folder)
      throws Exception {
    try (FaultyEngine engine = new FaultyEngine("", false);
        SocketOfThisMachine socket = new SocketOfThisMachine(folder, engine.address())) {
      assertThat(StartedElsewhere.said(with(socket.address()), "container"))
          .contains(
              "image postgres:17 is not on this machine, and no registry answered within 10 s");
      assertThat(engine.asked())
          .contains("/images/create")
          .noneMatch(path -> path.startsWith("/containers"));
    }
  }

  private static Map<String, String> with(FaultyEngine engine) {
    return with(engine.address());
  }

  private static Map<String, String> with(String address) {
    return Map.of("DOCKER_HOST", address, "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX", "");
  }
}
