package dev.gonogo.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@link Orders} with a rollback that drops nothing, a second phase that cannot be deployed, and a
 * line that nobody verifies.
 */
final class FailingChecklist {
  private FailingChecklist() {}

  static void spoil(Path checklist) throws IOException {
    Files.writeString(
        checklist.resolve("deploy.sql"),
        "CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer);\n");
    Files.writeString(checklist.resolve("rollback.sql"), "SELECT 'nothing to do';\n");
    Files.writeString(checklist.resolve("grant.sql"), "GRANT SELECT ON orders TO nobody_at_all;\n");
    Files.writeString(checklist.resolve("revoke.sql"), "REVOKE SELECT ON orders FROM PUBLIC;\n");
    Orders.change(
        checklist.resolve("checklist.md"),
        "## Afterwards\n",
        """
        - [ ] The team was told

        ## Phase 2: Grants

        ## Afterwards
        """);
    Orders.change(
        checklist.resolve("orders.spec.yaml"),
        "    rollback: rollback.sql\n",
        """
            rollback: rollback.sql
          "Phase 2":
            deploy: grant.sql
            rollback: revoke.sql
        """);
  }
}
