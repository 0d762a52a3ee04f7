package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DroppedRolesTest {

  @Test
  void the_roles_that_a_statement_drops_are_known() {
    assertThat(DroppedRoles.dropped("DROP ROLE Clerk")).containsExactly("clerk");
    assertThat(
            DroppedRoles.dropped(
                "-- away\n /* with\n it */ drop user if exists a, \"B, c\"\"d\" ;"))
        .containsExactly("a", "B, c\"d");
    assertThat(DroppedRoles.dropped("DROP GROUP g")).containsExactly("g");
  }

  @Test
  void other_statements_drop_none() {
    assertThat(DroppedRoles.dropped("DROP USER MAPPING FOR clerk SERVER s")).isEmpty();
    assertThat(DroppedRoles.dropped("DROP OWNED BY clerk")).isEmpty();
    assertThat(DroppedRoles.dropped("SELECT 'DROP ROLE clerk'")).isEmpty();
  }
}
