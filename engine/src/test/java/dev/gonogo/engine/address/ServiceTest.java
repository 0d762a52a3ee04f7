package dev.gonogo.engine.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers by the names that a service file gives them. */
class ServiceTest {
  private static final String FILE = "org.postgresql.pgservicefile";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("services.conf");
    Files.writeString(
        file,
        """
        # ours
        [shop]
        host=db.example.org
        port=5433
        dbname=orders
        user=reader
        sslmode=verify-full

        [bare]
        host=db.example.org
        """);
    System.setProperty(FILE, file.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(FILE);
  }

  private static ServerUrl read(String url) {
    return WrittenUrl.read("GONOGO_PRODUCTION_URL", url, Optional.of("from the environment"));
  }

  @Test
  void a_service_says_everything() {
    ServerUrl shop = read("postgresql:///?service=shop");

    assertThat(shop.place()).isEqualTo("db.example.org:5433");
    assertThat(shop.user()).isEqualTo("reader");
    assertThat(shop.database()).isEqualTo("orders");
    assertThat(shop.password()).contains("from the environment");
    assertThat(shop.parameters()).containsOnly(Map.entry("sslmode", "verify-full"));
  }

  @Test
  void what_the_url_says_counts_more() {
    ServerUrl shop = read("postgresql://me:mine@localhost:5434/mine?service=shop&sslmode=require");

    assertThat(shop.place()).isEqualTo("localhost:5434");
    assertThat(shop.user()).isEqualTo("me");
    assertThat(shop.database()).isEqualTo("mine");
    assertThat(shop.password()).contains("mine");
    assertThat(shop.parameters()).containsOnly(Map.entry("sslmode", "require"));
  }

  @Test
  void what_neither_says_is_as_usual_or_missing() {
    ServerUrl bare = read("postgresql://me@/?service=bare");

    assertThat(bare.place()).isEqualTo("db.example.org:5432");
    assertThat(bare.database()).isEqualTo("postgres");
    assertThatThrownBy(() -> read("postgresql:///?service=bare"))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "GONOGO_PRODUCTION_URL does not say who logs in. Write postgresql://user@host:port/database");
  }

  @Test
  void an_unknown_service_is_told_with_what_to_do() {
    assertThatThrownBy(() -> read("postgresql:///?service=shup"))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "GONOGO_PRODUCTION_URL names the service shup, which no service file has. Write it into ~/.pg_service.conf, or name its file with PGSERVICEFILE");
  }
}
