package dev.gonogo.engine;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A checklist of 10,000 items about 1,000 tables, and what runs it in a JVM of its own. */
final class ThousandsOfItems {

  static final int TABLES = 1_000;
  static final int ITEMS = 10_000;

  /** What is claimed of each table; {@code %1$d} is its number. */
  private static final List<String> CHECKS =
      List.of(
          "tables: { present: t_%1$d }",
          "tables: { absent: x_%1$d }",
          "rls: { tables: t_%1$d }",
          "rls: { tables: t_%1$d, forced: true }",
          "indexes: { defined: { t_%1$d_pkey: \"unique t_%1$d (id)\" } }",
          "indexes: { defined: { by_owner_%1$d: \"t_%1$d (owner, at DESC)\" } }",
          "indexes: { defined: { open_%1$d: \"t_%1$d (at) WHERE open\" } }",
          "indexes: { defined: { t_%1$d_pkey: \"unique t_%1$d (id)\" }, invalid: none }",
          "indexes: { invalid: none }",
          "{ tables: { present: t_%1$d }, rls: { tables: t_%1$d } }");

  private static final String SETUP =
      """
      DO $$ BEGIN
        FOR n IN 1..%d LOOP
          EXECUTE format('CREATE TABLE t_%%1$s (id int PRIMARY KEY, owner text, at date, open bool)', n);
          EXECUTE format('CREATE INDEX by_owner_%%1$s ON t_%%1$s (owner, at DESC)', n);
          EXECUTE format('CREATE INDEX open_%%1$s ON t_%%1$s (at) WHERE open', n);
          EXECUTE format('ALTER TABLE t_%%1$s ENABLE ROW LEVEL SECURITY', n);
          EXECUTE format('ALTER TABLE t_%%1$s FORCE ROW LEVEL SECURITY', n);
        END LOOP;
      END $$;
      """
          .formatted(TABLES);

  private ThousandsOfItems() {}

  /** Writes the checklist, with a heading for each table. */
  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("setup.sql"), SETUP);
    Files.writeString(
        folder.resolve("checklist.md"),
        "# Thousands\n"
            + each(TABLES, n -> "\n## Table t_" + n + "\n\n" + each(CHECKS.size(), k -> line(k))));
    Files.writeString(
        folder.resolve("thousands.spec.yaml"),
        "document: checklist.md\nstaging: { setup: setup.sql, deploy as: { role: deployer } }\nitems:\n"
            + each(
                TABLES,
                n -> "  \"Table t_" + n + "\":\n" + each(CHECKS.size(), k -> binding(k, n))));
  }

  /** Runs the checklist that the properties name, and says what came of it. */
  public static void main(String[] arguments) {
    TestExecutionSummary summary = Launched.with(new TestExecutionListener() {});
    System.out.println("succeeded: " + summary.getTestsSucceededCount());
    System.out.println("not: " + (summary.getTestsFoundCount() - summary.getTestsSucceededCount()));
  }

  private static String line(int check) {
    return "- [ ] Claim " + check + "\n";
  }

  private static String binding(int check, int table) {
    String written = CHECKS.get(check - 1).formatted(table);
    String mapping = written.startsWith("{") ? written : "{ " + written + " }";
    return "    Claim %d: %s\n".formatted(check, mapping);
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(joining());
  }
}
