package dev.gonogo.engine.command;

import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.run.ContentHash;
import dev.gonogo.engine.signature.Attested;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.yaml.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the signatures of lines that are signed together, by one person at one time. */
record NewSignatures(
    Plan plan,
    Signer signer,
    Clock clock,
    Attested status,
    Optional<LocalDate> until,
    Optional<String> reason,
    List<Path> evidence) {

  NewSignatures {
    evidence = List.copyOf(evidence);
  }

  /**
   * One signature for each line.
   *
   * @throws IllegalArgumentException where a file is not one of the checklist's folder
   * @throws IOException where a file cannot be read
   */
  List<Signature> of(List<SignableLine> lines) throws IOException {
    if (until.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent()) {
      throw new IllegalArgumentException("%s is over already".formatted(until.get()));
    }
    Map<String, String> files = files();
    String content = ContentHash.ofFiles(plan);
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    Position position = new Position(plan.checklist(), 1, 1);
    return lines.stream()
        .map(
            line ->
                new Signature(
                    position,
                    line.item().id(),
                    line.item().planned().title(),
                    Sha256.of(line.item().planned().title()),
                    content,
                    status,
                    signer.name(),
                    line.role(),
                    signer.git(),
                    now,
                    until,
                    reason,
                    files))
        .toList();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Path folder = plan.folder().toRealPath();
    for (Path given : evidence) {
      if (!Files.isRegularFile(given)) {
        throw new IllegalArgumentException("there is no file \"%s\"".formatted(given));
      }
      Path file = given.toRealPath();
      if (!file.startsWith(folder)) {
        throw new IllegalArgumentException(
            "\"%s\" is outside of the checklist's folder. Put it there, so that it is kept with"
                    .formatted(given)
                + " the signature");
      }
      files.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
    }
    return files;
  }
}
