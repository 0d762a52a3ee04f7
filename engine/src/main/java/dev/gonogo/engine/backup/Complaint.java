package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.sql.Redaction;
import java.nio.file.Path;
import java.util.List;

/**
 * What a client program said when it failed, as findings that read the same in every run.
 *
 * @param program its name, {@code pg_restore}
 * @param text everything it said
 */
record Complaint(String program, String text) {

  private static final int MOST_FINDINGS = 20;
  private static final int MOST_LINES = 200;

  /**
   * Reads it.
   *
   * @param folder where its files lie, which is another one in every run
   */
  static Complaint of(String program, String text, Path folder) {
    return new Complaint(program, Redaction.sql(text).replace(folder + "/", ""));
  }

  /** Tells it: every error once, and the whole text as evidence. */
  void tell(Judgement judgement) {
    List<String> errors = errors();
    if (errors.isEmpty()) {
      String words = String.join(" ", text.lines().toList());
      judgement.found("%s: %s".formatted(program, words.isEmpty() ? "failed, silently" : words));
    }
    errors.stream().limit(MOST_FINDINGS).map(Complaint::withAdvice).forEach(judgement::found);
    if (errors.size() > MOST_FINDINGS) {
      judgement.found(
          "%s: more errors than these %d, see its output".formatted(program, MOST_FINDINGS));
    }
    judgement.observed(program, String.join("\n", text.lines().limit(MOST_LINES).toList()));
  }

  /** The lines that tell of errors, without places that differ from run to run. */
  List<String> errors() {
    return text.lines()
        .filter(line -> line.matches(".*\\b(error|ERROR|FATAL):.*"))
        .map(
            line ->
                line.replaceFirst("^psql:[^:]*:\\d+: ", "psql: ")
                    .replaceFirst("connection to server at .* failed: ", "")
                    .replaceAll(" {2,}", " "))
        .distinct()
        .toList();
  }

  private static String withAdvice(String error) {
    if (error.matches(".*ERROR: role \".*\" does not exist")) {
      return error + ". A dump holds no roles: restore those of pg_dumpall --globals-only first";
    }
    return error.contains("affected by row-level security policy")
        ? error + ". Dump as a superuser, or as a role with BYPASSRLS"
        : error;
  }
}
