package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member may do with its membership: pass it on, and have the privileges at once. */
class RoleMembershipsTest {
  private static final String ROLES = "create role check_group; create role check_app;";

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void the_admin_option_is_expected_where_it_is_written(int major) {
    String granted = ROLES + "grant check_group to check_app with admin option";

    assertThat(check(major, "{ admin of: check_group }", granted).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(major, "{ member of: check_group, admin of: check_group }", granted).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(major, "{ member of: check_group }", granted).message())
        .isEqualTo(
            "role check_app can grant membership in check_group to others (ADMIN OPTION), which is"
                + " not expected");
    assertThat(check(major, "{ admin of: check_group }", ROLES).message())
        .isEqualTo("role check_app is not a member of check_group");
    assertThat(
            check(major, "{ admin of: check_group }", ROLES + "grant check_group to check_app")
                .message())
        .isEqualTo(
            "role check_app cannot grant membership in check_group to others (ADMIN OPTION)");
  }

  @Test
  void before_16_a_role_inherits_from_all_or_from_none() {
    String granted = ROLES + "grant check_group to check_app;";
    String noinherit = granted + "alter role check_app noinherit;";

    assertNothingInherited(14, noinherit);
    assertThat(check(14, "{ member of: check_group, inherit: false }", granted).message())
        .isEqualTo("role check_app inherits the privileges of check_group, which is not expected");
  }

  @Test
  void from_16_on_each_membership_says_whether_it_is_inherited() {
    assertNothingInherited(17, ROLES + "grant check_group to check_app with inherit false;");
    assertThat(
            check(
                    17,
                    "{ member of: check_group }",
                    ROLES + "grant check_group to check_app; alter role check_app noinherit;")
                .status())
        .as("the role's own option is for memberships to come")
        .isEqualTo(Status.PASSED);
  }

  private static void assertNothingInherited(int major, String sql) {
    assertThat(check(major, "{ member of: check_group }", sql).message())
        .isEqualTo("role check_app does not inherit the privileges of check_group");
    assertThat(check(major, "{ member of: check_group, inherit: false }", sql).status())
        .isEqualTo(Status.PASSED);
  }

  private static Outcome check(int major, String spec, String sql) {
    return Spec.bound(RolesCheck.class, "check_app: " + spec).check(Catalogs.after(major, sql));
  }
}
