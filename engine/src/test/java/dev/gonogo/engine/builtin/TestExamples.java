package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests as teams bind them to items; nested, so that Surefire does not run them by itself. */
@SuppressWarnings("DoNotCallSuggester") // they are to throw, and only JUnit calls them
final class TestExamples {
  private TestExamples() {}

  static final class Passing {
    @Test
    void one() {}

    @Test
    void two() {}

    @Nested
    class Inside {
      @Test
      void three() {}
    }
  }

  static final class Failing {
    @Test
    void compares() {
      assertThat(3).isEqualTo(2);
    }

    @Test
    void says_why() {
      throw new AssertionError("the slot is free");
    }

    @Test
    void says_nothing() {
      throw new AssertionError();
    }

    @Test
    void passes() {}
  }

  static final class Erring {
    @Test
    void throws_something() {
      throw new IllegalStateException("no pool");
    }

    @Test
    void fails() {
      throw new AssertionError("the slot is free");
    }
  }

  static final class ErringBefore {
    @BeforeAll
    static void connect() {
      throw new IllegalStateException("no pool");
    }

    @Test
    void never_runs() {}
  }

  static final class NotRun {
    @Test
    @Disabled("until the pool is there")
    void disabled() {}

    @Test
    void aborted() {
      Assumptions.abort("no mail server");
    }

    @Test
    void passes() {}
  }

  @Disabled("all of it")
  static final class AllDisabled {
    @Test
    void never_runs() {}
  }

  static final class Empty {
    void is_no_test() {}
  }

  static final class Parameterized {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void three(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void none(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nothing")
    void none_is_allowed(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void of_a_broken_source(int number) {
      assertThat(number).isPositive();
    }

    @TestFactory
    Stream<DynamicTest> no_dynamic_tests() {
      return Stream.empty();
    }

    static Stream<Integer> nothing() {
      return Stream.empty();
    }

    static Stream<Integer> broken() {
      throw new IllegalStateException("no data");
    }
  }

  static final class Overloaded {
    @Test
    void books() {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    void books(int number) {
      assertThat(number).isZero();
    }
  }

  static final class Properties {
    @Property(tries = 20)
    boolean holds(@ForAll @Positive int number) {
      return number > 0;
    }

    @Property(tries = 20)
    void fails(@ForAll @Positive int number) {
      assertThat(number).as("number").isNegative();
    }
  }

  static final class AtHand {
    @Test
    void uses_the_rehearsal() throws SQLException {
      Rehearsal rehearsal = Rehearsal.current();
      try (Connection connection = rehearsal.connect("gonogo")) {
        assertThat(connection.getMetaData().getDatabaseMajorVersion())
            .isEqualTo(rehearsal.majorVersion());
      }
      assertThat(rehearsal.url("gonogo")).startsWith("jdbc:postgresql://");
    }
  }
}
