package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.staging.NotOnThisServerException;
import dev.gonogo.engine.staging.Staging;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class ToldWaitsTest {

  @Test
  void a_server_of_somebody_else_is_left_as_it_is() {
    Staging shared =
        (Staging)
            Proxy.newProxyInstance(
                Staging.class.getClassLoader(),
                new Class<?>[] {Staging.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("sharesCluster")) {
                    return true;
                  }
                  throw new AssertionError(method);
                });

    assertThatThrownBy(() -> ToldWaits.on(shared))
        .isInstanceOf(NotOnThisServerException.class)
        .hasMessage(
            "measuring downtime is not possible on a server that is somebody else's: its log and its"
                + " settings tell who waits for whom, and both are everybody's. Rehearse it on one"
                + " of our own: -Dgonogo.staging=embedded");
  }
}
