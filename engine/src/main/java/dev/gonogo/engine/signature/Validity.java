package dev.gonogo.engine.signature;

import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.evidence.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Judges whether signatures count, as of now. */
public final class Validity {
  private final Path folder;
  private final String content;
  private final Clock clock;

  /**
   * Validity on this content, now.
   *
   * @param folder the folder of the checklist, which the files of a signature belong to
   * @param content SHA-256 of all files of the checklist
   */
  public Validity(Path folder, String content, Clock clock) {
    this.folder = folder;
    this.content = content;
    this.clock = clock;
  }

  /** Judges the last signature of a line. */
  public Judgement judge(Signature signature, LineToSign line) {
    return problem(signature, line)
        .map(problem -> Judgement.isVoid(by(signature) + ", but " + problem))
        .orElseGet(() -> Judgement.valid(by(signature) + until(signature) + reason(signature)));
  }

  private Optional<String> problem(Signature signature, LineToSign line) {
    if (signature.status() == Attested.WITHDRAWN) {
      return Optional.of("withdrew it: " + signature.reason().orElse(""));
    }
    if (!signature.text().equals(Sha256.of(line.text()))) {
      return Optional.of(
          "the line was \"%s\" then. Read it as it is now, and sign again"
              .formatted(signature.line()));
    }
    if (!signature.role().equals(line.role())) {
      return Optional.of("\"%s\" signs this line now. Let them sign".formatted(line.role()));
    }
    return outOfTime(signature, line)
        .or(() -> changedContent(signature, line))
        .or(() -> changedEvidence(signature));
  }

  private Optional<String> outOfTime(Signature signature, LineToSign line) {
    if (signature.at().toInstant().isAfter(clock.instant())) {
      return Optional.of("that time is still to come");
    }
    if (line.due().filter(due -> signature.at().toInstant().isBefore(due)).isPresent()) {
      return Optional.of(
          "it is not before %s that this can be known. Sign again"
              .formatted(Times.minute(line.due().get().atOffset(signature.at().getOffset()))));
    }
    return signature
        .until()
        .filter(until -> LocalDate.now(clock).isAfter(until))
        .map(until -> "it held until %s. Sign again".formatted(until));
  }

  private Optional<String> changedContent(Signature signature, LineToSign line) {
    return line.withContent() && !signature.content().equals(content)
        ? Optional.of("files of the checklist have changed since. Review them, and sign again")
        : Optional.empty();
  }

  private Optional<String> changedEvidence(Signature signature) {
    for (Map.Entry<String, String> file : signature.evidence().entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        return Optional.of("its evidence %s is missing".formatted(file.getKey()));
      }
      try {
        if (!Sha256.of(path).equals(file.getValue())) {
          return Optional.of(
              "its evidence %s has changed since. Look at it, and sign again"
                  .formatted(file.getKey()));
        }
      } catch (IOException e) {
        return Optional.of("its evidence %s cannot be read: %s".formatted(file.getKey(), e));
      }
    }
    return Optional.empty();
  }

  private static String by(Signature signature) {
    return "%s by %s, %s, on %s"
        .formatted(
            signature.status() == Attested.NOT_APPLICABLE ? "said not to apply" : "signed",
            signature.name(),
            signature.role(),
            signature.at().toLocalDate());
  }

  private static String until(Signature signature) {
    return signature.until().map(until -> ", until " + until).orElse("");
  }

  private static String reason(Signature signature) {
    return signature
        .reason()
        .filter(reason -> !reason.isBlank())
        .map(reason -> ": " + reason)
        .orElse("");
  }
}
