package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  @Test
  void values_cannot_break_out_of_their_line() {
    assertThat(Configuration.parameters(Map.of("my.value", "a'\nport = '1\\"), "127.0.0.1"))
        .endsWith("\nmy.value = 'a''\\nport = ''1\\\\'\n");
  }

  @Test
  void names_cannot_break_out_either() {
    assertThatThrownBy(() -> Configuration.parameters(Map.of("a = 1\nport", "1"), "127.0.0.1"))
        .isInstanceOf(StagingException.class)
        .hasMessageEndingWith("is no name of a server parameter (like work_mem or my.setting).");
  }

  @Test
  void superusers_of_ours_need_a_password_and_nobody_else() {
    assertThat(
            Configuration.authentication(
                new Login("secret", List.of("gonogo", "de\"ployer")), "127.0.0.1/32"))
        .endsWith(
            """
            host all "gonogo" 127.0.0.1/32 password
            host all "de""ployer" 127.0.0.1/32 password
            host all all 127.0.0.1/32 trust
            """)
        .doesNotContain("secret");
  }

  @Test
  void unknown_attributes_old_majors_and_strange_names_are_refused() {
    assertThatThrownBy(
            () -> new StagingRequest(17, Map.of(), "deployer", List.of("LOGIN; DROP"), "staging"))
        .hasMessage(
            "attribute LOGIN; DROP of role deployer is not known; allowed are [BYPASSRLS, CREATEDB,"
                + " CREATEROLE, INHERIT, NOINHERIT, REPLICATION, SUPERUSER].");
    assertThatThrownBy(() -> StagingRequest.of(9))
        .hasMessage("staging on PostgreSQL 9: the oldest major that is supported is 14.");
    assertThatThrownBy(() -> new StagingRequest(17, Map.of(), "a\nb", List.of(), "staging"))
        .hasMessage("the staging role is named 'a\nb': a name is a line of text.");
  }
}
