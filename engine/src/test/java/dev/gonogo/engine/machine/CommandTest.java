package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {

  @Test
  void a_program_has_the_environment_it_is_given() {
    assertThat(
            Command.run(
                List.of("printenv", "PGUSER"), Map.of("PGUSER", "app"), Duration.ofMinutes(1)))
        .isEqualTo(new Output(0, "app"));
  }

  @Test
  void a_program_that_does_not_end_is_ended() {
    assertThat(Command.run(List.of("sleep", "600"), Map.of(), Duration.ofSeconds(1)))
        .isEqualTo(new Output(-1, "it did not end in 1 s and was ended"));
  }
}
