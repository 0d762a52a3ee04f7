package dev.gonogo.benchmarks;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.sql.DriverManager;
import java.util.Locale;

/** Prints the seconds that the first catalog takes in a JVM that has just connected. */
final class FirstCatalog {

  private FirstCatalog() {}

  public static void main(String[] arguments) {
    try (ReadOnlyDatabase database =
        new ReadOnlyDatabase(() -> DriverManager.getConnection(arguments[0]))) {
      database.query("select 1"); // Connects.
      long begin = System.nanoTime();
      Catalog catalog = database.catalog();
      long nanos = System.nanoTime() - begin;
      System.err.println(catalog);
      System.out.printf(Locale.ROOT, "%.3f%n", nanos / 1e9);
    }
  }
}
