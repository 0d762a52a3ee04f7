package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Allure's page of categories calls the results of one status, in its own format.
 *
 * @param name our word, and what it means
 * @param messageRegex how other tools that read the results know them
 * @param matchedStatuses the colour they have
 */
record Category(String name, String messageRegex, List<String> matchedStatuses) {

  Category {
    matchedStatuses = List.copyOf(matchedStatuses);
  }

  /** One for each status that is not simply green, the gravest first. */
  static List<Category> all() {
    return Arrays.stream(Status.values()).flatMap(status -> of(status).stream()).toList();
  }

  /** The category of a status; empty for what is green. */
  static Optional<Category> of(Status status) {
    String regex = "(?s)" + Pattern.quote(status.word() + ": ") + ".*";
    return meaning(status)
        .map(
            meaning ->
                new Category(
                    status.word() + ": " + meaning,
                    regex,
                    List.of(AllureStatus.of(status).value())));
  }

  private static Optional<String> meaning(Status status) {
    return switch (status) {
      case FAILED -> Optional.of("the world is not as the checklist says");
      case BROKEN -> Optional.of("it could not be judged");
      case VACUOUS -> Optional.of("there was nothing to judge");
      case UNDECIDED -> Optional.of("the measurement is too short to tell");
      case BLOCKED -> Optional.of("something is not given here, or an earlier step failed");
      case UNBOUND -> Optional.of("neither a check nor a signer");
      case MISSING -> Optional.of("never proved by a rehearsal");
      case STALE -> Optional.of("proved by a rehearsal that is too old or of other content");
      case PENDING -> Optional.of("a signature is awaited");
      case ACCEPTED -> Optional.of("it failed, and a named person accepts exactly that");
      case NOT_DUE -> Optional.of("it comes later");
      case NOT_APPLICABLE -> Optional.of("it speaks of another state");
      case REHEARSED, SIGNED, PASSED -> Optional.empty();
    };
  }
}
