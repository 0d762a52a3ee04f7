package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.RollbackMutant.Kind;
import dev.gonogo.engine.rollback.WrittenStatement.Part;
import dev.gonogo.engine.sql.WrittenName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names something that does not exist, which IF EXISTS hides. */
final class Misspelt implements Mutation {

  @Override
  public List<Mistake> of(WrittenStatement statement) {
    List<Mistake> mistakes = new ArrayList<>();
    DropStatement.of(statement)
        .ifPresent(
            drop -> {
              int first = drop.names().get(0).from();
              for (Part name : drop.names()) {
                mistakes.add(misspelt(statement, name, drop.ifExists(), first));
              }
            });
    AlterStatement.of(statement)
        .filter(alter -> !refusesIfExists(statement, alter))
        .ifPresent(
            alter ->
                mistakes.add(
                    misspelt(statement, alter.name(), alter.ifExists(), alter.beforeName())));
    return mistakes;
  }

  /** {@code ALTER INDEX … ATTACH PARTITION} and {@code DEPENDS ON EXTENSION} do not know it. */
  private static boolean refusesIfExists(WrittenStatement statement, AlterStatement alter) {
    int action = alter.actions().from();
    return statement.begins("alter", "index")
        && (statement.says(action, "attach")
            || statement.says(action, "depends")
            || statement.says(action, "no", "depends"));
  }

  private static Mistake misspelt(
      WrittenStatement statement, Part name, boolean ifExists, int ifExistsAt) {
    Part last = new Part(name.to() - 1, name.to());
    String wrong =
        (ifExists ? "" : "IF EXISTS ")
            + statement.between(ifExistsAt, last.from())
            + wrong(statement.text(last));
    String sql = statement.with(new Part(ifExistsAt, last.to()), wrong);
    String all = statement.placed().changedTo(sql).onOneLine();
    return new Mistake(Kind.MISSPELT, " misspelt, hidden by IF EXISTS: " + all, true, sql);
  }

  /** One letter more than the longest would be cut off, and change nothing. */
  private static String wrong(String name) {
    String quote = name.endsWith("\"") ? "\"" : "";
    String bare = name.substring(0, name.length() - quote.length());
    boolean longest = bare.getBytes(StandardCharsets.UTF_8).length >= WrittenName.LONGEST;
    String kept = longest ? bare.substring(0, bare.length() - 1) : bare;
    return kept + (longest && bare.endsWith("x") ? "y" : "x") + quote;
  }
}
