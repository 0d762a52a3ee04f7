package dev.gonogo.engine.rehearsed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.catalog.SecurityLabel;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.evidence.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that no server of a test can have all at once. */
class AlignmentTest {

  @Test
  void a_role_of_the_application_may_be_called_as_the_superuser_of_production() {
    List<CatalogObject> staging =
        server(
            "staging",
            "gonogo",
            "gonogo",
            role("postgres", false),
            new Schema("old", "gonogo", null));
    List<CatalogObject> production =
        server("shop", "postgres", "postgres", new Schema("old", "postgres", null));

    assertThat(drift(staging, production)).isEmpty();
  }

  @Test
  void the_superuser_of_a_cloud_is_not_the_one_that_it_hands_out() {
    List<CatalogObject> staging =
        server("staging", "gonogo", "gonogo", new Schema("app", "gonogo", null));
    List<CatalogObject> production =
        server(
            "shop",
            "master",
            "cloudadmin",
            role("master", false),
            new Schema("app", "master", null));

    assertThat(drift(staging, production)).isEmpty();
  }

  @Test
  void only_roles_and_databases_are_renamed() {
    List<CatalogObject> staging =
        server("staging", "gonogo", "gonogo", called("gonogo", "staging"));
    List<CatalogObject> production =
        server("shop", "postgres", "postgres", called("postgres", "shop"));

    assertThat(drift(staging, production))
        .containsExactly(
            "only on production: constraint postgres on shop",
            "not on production: constraint gonogo on staging");
  }

  @Test
  void labels_and_settings_name_the_same_database_and_role() {
    List<CatalogObject> staging =
        server("Staging", "gonogo", "gonogo", saidOf("Staging", "gonogo"));
    List<CatalogObject> production = server("shop", "Boss", "Boss", saidOf("shop", "Boss"));

    assertThat(drift(staging, production)).isEmpty();
    assertThat(drift(staging, server("shop", "Boss", "Boss")))
        .containsExactly(
            "not on production: setting work_mem in database shop",
            "not on production: security label of label on database shop");
  }

  private static List<String> drift(List<CatalogObject> staging, List<CatalogObject> production) {
    Catalog rehearsed = new Catalog(17, ((Database) staging.get(0)).name(), staging, List.of());
    Catalog found = new Catalog(17, ((Database) production.get(0)).name(), production, List.of());
    return Drift.between(rehearsed, found, Set.of()).findings().stream()
        .map(Finding::text)
        .toList();
  }

  private static List<CatalogObject> server(
      String database, String owner, String superuser, CatalogObject... others) {
    List<CatalogObject> objects = new ArrayList<>();
    objects.add(database(database, owner));
    objects.add(database("template1", owner));
    objects.add(role(superuser, true));
    objects.add(new Extension("plpgsql", "1.0", "pg_catalog", superuser, List.of(), null));
    objects.addAll(Arrays.asList(others));
    return objects;
  }

  private static CatalogObject[] called(String role, String database) {
    return new CatalogObject[] {
      new Constraint(
          QualifiedName.parse(database),
          role,
          Constraint.Type.CHECK,
          "CHECK (true)",
          true,
          false,
          false,
          List.of(),
          null,
          false)
    };
  }

  private static CatalogObject[] saidOf(String database, String role) {
    return new CatalogObject[] {
      new Setting(null, database, "work_mem", "8MB"),
      new SecurityLabel("label", "database " + QualifiedName.quoted(database), "x"),
      new SecurityLabel("label", "role " + QualifiedName.quoted(role), "y")
    };
  }

  private static Database database(String name, String owner) {
    return new Database(
        name, owner, "UTF8", "C", "C", "libc", null, null, true, false, -1, "pg_default", null);
  }

  private static Role role(String name, boolean superuser) {
    return new Role(
        name, superuser, true, false, false, true, false, superuser, -1, null, null, null);
  }
}
