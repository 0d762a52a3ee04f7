package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests as teams write them that use services; run by {@link TestWithServicesTest} only. */
@SuppressWarnings("DoNotCallSuggester") // they are to throw, and only JUnit calls them
final class ServiceExamples {
  private ServiceExamples() {}

  static final class Using {
    @Test
    void finds_them() {
      Rehearsal rehearsal = Rehearsal.current();
      assertThat(rehearsal.address("mail").getPort()).isEqualTo(32_025);
      assertThat(rehearsal.address("mail", 8025).getPort()).isEqualTo(38_025);
      assertThat(rehearsal.variables()).isEqualTo(Map.of("MAIL_HOST", "localhost"));
    }

    @Test
    void needs_variables() {
      assertThat(Rehearsal.current().variables()).isNotNull();
    }

    @Test
    void needs_none() {}
  }

  static final class UsingBefore {
    @BeforeAll
    static void connect() {
      try {
        Rehearsal.current().address("mail");
      } catch (RuntimeException exception) {
        throw new IllegalStateException("the application does not start", exception);
      }
    }

    @Test
    void never_runs() {}
  }

  static final class Failing {
    @Test
    void uses() {
      Rehearsal.current().address("mail");
    }

    @Test
    void fails() {
      throw new AssertionError("no mail was sent");
    }
  }

  static final class Mistaken {
    @Test
    void service() {
      Rehearsal.current().address("mial");
    }

    @Test
    void port() {
      Rehearsal.current().address("mail", 25);
    }

    @Test
    void portless() {
      Rehearsal.current().address("worker");
    }
  }
}
