package dev.gonogo.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void catalogs_of_different_majors_are_refused() {
    Catalog older = new Catalog(16, "app", List.of(), List.of());
    Catalog newer = new Catalog(17, "app", List.of(), List.of());

    assertThatThrownBy(() -> Differences.between(older, newer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "catalogs of PostgreSQL 16 and 17 cannot be compared, because the majors describe the"
                + " same objects differently: read both from servers of one major version");
  }

  @Test
  void the_order_of_objects_is_no_difference() {
    Schema audit = new Schema("audit", "owner", null);
    Schema log = new Schema("log", "owner", null);

    assertThat(Differences.between(catalog(audit, log), catalog(log, audit))).isEmpty();
  }

  @Test
  void values_are_kept_with_their_types() {
    Difference difference =
        Differences.between(
                catalog(new Schema("audit", "deployer", null)),
                catalog(new Schema("audit", "owner", "log")))
            .get(0);

    assertThat(difference)
        .isEqualTo(
            new Difference.Changed(
                new Schema("audit", "owner", "log"),
                new Schema("audit", "deployer", null),
                "owner",
                "deployer",
                "owner"));
  }

  @Test
  void nothing_is_claimed_of_what_could_not_be_read() {
    assertThat(Differences.between(catalog(role(true)), catalog(role(null)))).isEmpty();
    assertThat(Differences.between(catalog(role(null)), catalog(role(false)))).isEmpty();
    assertThat(Differences.between(catalog(role(false)), catalog(role(true)))).hasSize(1);
  }

  @Test
  void objects_of_one_subject_are_compared_together() {
    Privilege fromOwner = select("owner", false);
    Privilege fromLead = select("lead", false);

    assertThat(Differences.between(catalog(fromOwner, fromLead), catalog(fromLead, fromOwner)))
        .isEmpty();
    assertThat(
            Differences.between(
                catalog(select("owner", true), fromLead), catalog(fromOwner, select("lead", true))))
        .extracting(Difference::toString)
        .containsExactly(
            "privilege of app, SELECT on t: entries was "
                + List.of(select("owner", true), fromLead).toString().replaceAll("^\\[|]$", "")
                + ", is "
                + List.of(fromOwner, select("lead", true)).toString().replaceAll("^\\[|]$", ""));
  }

  @Test
  void one_text_that_differs_in_one_line_shows_that_line() {
    assertThat(
            Differences.between(
                catalog(new Schema("audit", "owner", "one\ntwo\nthree")),
                catalog(new Schema("audit", "owner", "one\ntwo"))))
        .extracting(Difference::toString)
        .containsExactly("schema audit: comment differs from line 3 on: was 'three', is nothing");
  }

  @Test
  void texts_that_differ_only_in_their_space_are_still_told() {
    assertThat(
            Differences.between(
                catalog(new Schema("audit", "owner", "one\n two")),
                catalog(new Schema("audit", "owner", "one\ntwo"))))
        .extracting(Difference::toString)
        .containsExactly("schema audit: comment differs from line 2 on: was ' two', is 'two'");
    assertThat(
            Differences.between(
                catalog(new Schema("audit", "owner", "one\n")),
                catalog(new Schema("audit", "owner", "one"))))
        .extracting(Difference::toString)
        .containsExactly("schema audit: comment differs in its line ends only");
  }

  private static Catalog catalog(CatalogObject... objects) {
    return new Catalog(17, "app", List.of(objects), List.of());
  }

  private static Role role(@Nullable Boolean hasPassword) {
    return new Role(
        "app", false, true, false, false, true, false, false, -1, null, hasPassword, null);
  }

  private static Privilege select(String grantor, boolean grantable) {
    return new Privilege(ObjectKind.TABLE, "t", null, "app", grantor, "SELECT", grantable, "owner");
  }
}
