package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Redaction;
import java.util.List;

/**
 * What a client program said when it failed, as findings that read the same in every run.
 *
 * @param program its name, {@code pg_restore}
 * @param text everything it said
 */
record Complaint(String program, String text) {

  private static final int MOST_FINDINGS = 10;
  private static final int MOST_LINES = 40;

  /**
   * Reads it.
   *
   * @param folder where its files lie, which is another one in every run
   */
  static Complaint of(String program, String text, String folder) {
    return new Complaint(program, Redaction.sql(text).replace(folder + "/", ""));
  }

  /** Tells it: every error once, and the whole text as evidence. */
  void tell(Judgement judgement) {
    List<String> errors = errors();
    if (errors.isEmpty()) {
      judgement.found("%s: %s".formatted(program, String.join(" ", text.lines().toList())));
    }
    errors.stream().limit(MOST_FINDINGS).map(Complaint::withAdvice).forEach(judgement::found);
    judgement.observed(program, String.join("\n", text.lines().limit(MOST_LINES).toList()));
  }

  /** The lines that tell of errors, without the place in a file that psql names. */
  List<String> errors() {
    return text.lines()
        .filter(line -> line.matches(".*\\b(error|ERROR|fatal|FATAL):.*"))
        .map(line -> line.replaceFirst("^psql:[^:]*:\\d+: ", "psql: ").replaceAll(" {2,}", " "))
        .distinct()
        .toList();
  }

  private static String withAdvice(String error) {
    if (error.matches(".*role \".*\" does not exist")) {
      return error + ". A dump holds no roles: restore those of pg_dumpall --globals-only first";
    }
    return error.contains("affected by row-level security policy")
        ? error + ". Dump as a superuser, or as a role with BYPASSRLS"
        : error;
  }
}
