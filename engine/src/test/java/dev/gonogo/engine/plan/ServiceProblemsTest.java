package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in the names of services and of the variables that they use. */
class ServiceProblemsTest {
  @TempDir Path folder;

  @Test
  void names_that_are_none_or_are_taken() {
    assertThat(
            problems(
                """
                services:
                  my_cache: redis:7
                  2nd: redis:7
                  cache-: redis:7
                  Database: redis:7
                  mail: mail:1
                  MAIL: mail:1
                """))
        .containsExactly(
            "shop.spec.yaml:4:3: \"my_cache\" is not the name of a service."
                + " Write letters, digits and \"-\", first a letter",
            "shop.spec.yaml:5:3: \"2nd\" is not the name of a service."
                + " Write letters, digits and \"-\", first a letter",
            "shop.spec.yaml:6:3: \"cache-\" is not the name of a service."
                + " Write letters, digits and \"-\", first a letter",
            "shop.spec.yaml:7:3: \"Database\" is what services call the database."
                + " Write another name",
            "shop.spec.yaml:9:3: \"mail\" and \"MAIL\" would have the same variables, MAIL_HOST."
                + " Write another name");
  }

  @Test
  void variables_that_there_are_not() {
    String known =
        "DATABASE_HOST, DATABASE_NAME, DATABASE_PORT, DATABASE_URL, DATABASE_USER, MAIL_HOST,"
            + " MAIL_PORT, WEB_APP_HOST, WEB_APP_PORT, WEB_APP_PORT_80, WEB_APP_PORT_81";

    assertThat(
            problems(
                """
                services:
                  mail: mail:1
                  web-app:
                    image: app:1
                    ports: [80, 81]
                    environment:
                      A: ${DATABASE_URL} ${MAIL_PORT_25} $${WHATEVER} $PATH ${WEB_APP_PORT_81}
                      B: smtp://${MIAL_HOST}:${MAIL_PORT}
                      C: ${WEB_APP_PORT_82}
                      D: ${HOME_OF_NOTHING}
                """))
        .containsExactly(
            "shop.spec.yaml:10:10: unknown variable \"MIAL_HOST\". There are: "
                + known
                + ". Did you mean \"MAIL_HOST\"?",
            "shop.spec.yaml:11:10: unknown variable \"WEB_APP_PORT_82\". There are: " + known,
            "shop.spec.yaml:12:10: unknown variable \"HOME_OF_NOTHING\". There are: " + known);
  }

  @Test
  void one_mistake_hides_no_other() {
    assertThat(
            problems(
                """
                services:
                  mail: { imag: mail:1 }
                  app: { image: app:1, environment: { A: "${MAIL_HOST} ${MAIL_PORT} ${X}" } }
                """))
        .hasSize(3)
        .first()
        .isEqualTo("shop.spec.yaml:4:9: missing key 'image'");
  }

  private List<String> problems(String services) {
    return new ChecklistFiles(folder)
        .document("# A\n- [ ] a\n")
        .specAfterHeader(services)
        .problems();
  }
}
