package dev.gonogo.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images that are here, and one that has to be pulled. */
@NeedsDockerEngine
class ImageTest {
  private static final Duration FIRST_WORD = Duration.ofSeconds(3);

  private final Engine engine;
  private final List<String> progress = new ArrayList<>();

  ImageTest() throws NoContainerException {
    engine = Engine.find(Deadline.in(Duration.ofSeconds(10)));
  }

  private Image present(String image) throws NoContainerException {
    return Image.present(image, engine, Deadline.in(FIRST_WORD), progress::add);
  }

  @Test
  void that_is_here_is_not_pulled() throws Exception {
    assertThat(present("redis:7").exposed()).containsExactly(6379);
    assertThat(progress).isEmpty();
  }

  @Test
  void that_is_not_here_is_pulled_and_that_is_told() throws Exception {
    try (TinyRegistry registry = new TinyRegistry()) {
      String image = registry.image();
      try {
        Image found = present(image);
        assertThat(found.name()).isEqualTo(image);
        assertThat(found.exposed()).isEmpty();
      } finally {
        engine.client().removeImageCmd(image).exec();
      }

      assertThat(progress)
          .extracting(line -> line.replaceFirst("[0-9]+\\.[0-9] s$", "… s"))
          .containsExactly(
              "image %s is not on this machine: it is being pulled".formatted(image),
              "image %s was pulled in … s".formatted(image));
    }
  }
}
