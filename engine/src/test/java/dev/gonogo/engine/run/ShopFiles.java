package dev.gonogo.engine.run;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The checklist of a shop that is verified, and everything that belongs to it.
 *
 * @param name what its roles are called after
 * @param production what the spec file says under that key
 * @param more what else is checked before the deployment, by what its lines say
 */
record ShopFiles(String name, String production, Map<String, String> more) {
  static final String SETUP =
      """
      CREATE ROLE %1$s_user;
      CREATE ROLE %1$s_auditor;
      CREATE TABLE orders (id int PRIMARY KEY, customer text NOT NULL, note text);
      ALTER TABLE orders OWNER TO %1$s_deployer;
      GRANT SELECT, INSERT ON orders TO %1$s_user;
      ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON orders TO %1$s_user USING (customer = current_setting('app.me', true));
      """;

  void write(ChecklistFiles files) {
    files.file("setup.sql", SETUP.formatted(name) + row(1, "bob") + row(2, "carol"));
    files.file("one.sql", "CREATE INDEX orders_customer ON orders (customer);");
    files.file("one.back.sql", "DROP INDEX orders_customer;");
    files.document(
        """
        # Before
        - [ ] row level security is on
        - [ ] somebody has looked
        %s# One
        - [ ] the index is there
        - [ ] customers see their orders
        - [ ] orders are found by customer
        - [ ] the owner sees everything
        - [ ] it can be rolled back
        # After
        - [ ] nothing is missing
        """
            .formatted(lines("- [ ] %s%n")));
    files.spec(
        """
        document: checklist.md
        staging:
          deploy as: { role: %1$s_deployer }
          setup: [setup.sql]
        actors:
          customer: { role: %1$s_user, settings: { app.me: ":me" }, me: { staging: bob, production: "${SHOP_CUSTOMER}" } }
          auditor: { role: %1$s_auditor }
          clerk: { role: %1$s_deployer, only rehearsed: true }
        visible rows: { orders: { customer: "customer = :me", clerk: all, others: none } }
        production: { reader: %1$s_reader, %2$s }
        phases: { One: { deploy: one.sql, rollback: one.back.sql } }
        items:
          Before:
            row level security is on: { rls: { tables: [orders] } }
        %3$s  One:
            the index is there: { indexes: { defined: { orders_customer: "ON orders (customer)" } } }
            customers see their orders: { visibility: orders }
            orders are found by customer: { uses index: { sql: "SELECT id FROM orders WHERE customer = $1", as: customer, parameters: [bob], index: [orders_customer], is: can serve } }
            the owner sees everything: { query: { sql: "SELECT count(*) FROM orders", as: clerk, value: 2 } }
            it can be rolled back: { proved by: rollback }
          After: { nothing is missing: { tables: { present: orders } } }
        sign: { owner: [somebody has looked] }
        """
            .formatted(name, production, lines("    %s: %s%n")));
  }

  private String lines(String form) {
    return more.entrySet().stream()
        .map(line -> form.formatted(line.getKey(), line.getValue()))
        .collect(Collectors.joining());
  }

  static String row(int id, String customer) {
    return "INSERT INTO orders VALUES (%d, '%s', 'secret note');".formatted(id, customer);
  }
}
