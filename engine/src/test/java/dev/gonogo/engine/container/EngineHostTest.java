package dev.gonogo.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

class EngineHostTest {

  @ParameterizedTest
  @CsvSource({
    "unix:///var/run/docker.sock,   '',      false, localhost",
    "npipe:////./pipe/docker_engine,'',      false, localhost",
    "unix:///var/run/docker.sock,   '',      true,  172.17.0.1",
    "tcp://10.1.2.3:2376,           '',      false, 10.1.2.3",
    "https://engine.example:2376,   '',      true,  engine.example",
    "unix:///var/run/docker.sock,   outside, true,  outside",
    "tcp://10.1.2.3:2376,           outside, false, outside",
    "unix:///var/run/docker.sock,   ' ',     false, localhost",
  })
  void ports_are_where_the_engine_is(
      String engine, String override, boolean isInContainer, String host) {
    assertThat(
            new EngineHost(override, isInContainer)
                .of(URI.create(engine), () -> Optional.of("172.17.0.1")))
        .isEqualTo(host);
  }

  @Test
  void in_a_container_whose_engine_has_no_gateway_they_are_expected_here() {
    assertThat(
            new EngineHost("", true).of(URI.create("unix:///var/run/docker.sock"), Optional::empty))
        .isEqualTo("localhost");
  }

  @Test
  void the_gateway_is_that_of_the_engines_own_network() throws Exception {
    String addresses = "{\"IPAM\":{\"Config\":[{\"Subnet\":\"fd00::/64\"},{\"Gateway\":\"%s\"}]}}";
    assertThat(gateway(Map.of("bridge", addresses.formatted("172.17.0.1")))).contains("172.17.0.1");
    assertThat(gateway(Map.of("podman", addresses.formatted("10.88.0.1")))).contains("10.88.0.1");
    assertThat(gateway(Map.of("bridge", "{\"IPAM\":{\"Config\":null}}"))).isEmpty();
    assertThat(gateway(Map.of())).isEmpty();
  }

  /** Asks an engine that has these networks. */
  private static Optional<String> gateway(Map<String, String> networks) throws IOException {
    HttpServer engine =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String answer = networks.get(path.substring(path.lastIndexOf('/') + 1));
          byte[] body =
              (answer == null ? "{\"message\":\"not found\"}" : answer)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    engine.start();
    URI address = URI.create("tcp://127.0.0.1:" + engine.getAddress().getPort());
    try (DockerClient client =
        DockerClientProviderStrategy.getClientForConfig(
            TransportConfig.builder().dockerHost(address).build())) {
      return EngineHost.gateway(client);
    } finally {
      engine.stop(0);
    }
  }
}
