package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Rehearsal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a line of a checklist is bound to that speaks of a service. */
public class AsksRedis {

  @Test
  void it_answers() throws IOException {
    assertThat(said("PING")).isEqualTo("+PONG");
  }

  @Test
  void it_answers_what_it_does_not() throws IOException {
    assertThat(said("PING")).isEqualTo("+SONG");
  }

  private static String said(String command) throws IOException {
    InetSocketAddress redis = Rehearsal.current().address("redis");
    try (Socket socket = new Socket(redis.getHostString(), redis.getPort())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
