package dev.gonogo.engine.evidence;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one run: {@code evidence.ndjson} and {@code verdict.json}.
 *
 * @param path the folder; created when something is written
 */
public record EvidenceFolder(Path path) {

  /** The file of all records, one JSON object a line, in the order they were written. */
  public Path evidence() {
    return path.resolve("evidence.ndjson");
  }

  /** The file of the verdict. */
  public Path verdict() {
    return path.resolve("verdict.json");
  }

  /**
   * Reads all records; empty where there is no file.
   *
   * <p>A last line that was torn by the end of the process is dropped; a damaged line before it is
   * an error, since then the evidence was changed by somebody else.
   *
   * @throws JsonParseException where a line other than the last is not a record
   */
  public List<EvidenceRecord> read() throws IOException {
    if (!Files.exists(evidence())) {
      return List.of();
    }
    String text = Files.readString(evidence());
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    List<EvidenceRecord> records = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      records.add(EvidenceJson.record(line));
    }
    return records;
  }

  /** Reads the verdict; empty where there is none. */
  public Optional<Verdict> readVerdict() throws IOException {
    if (!Files.exists(verdict())) {
      return Optional.empty();
    }
    return Optional.of(EvidenceJson.verdict(Files.readString(verdict())));
  }

  /** Replaces the verdict in one step, so that no reader ever sees half of it. */
  void write(Verdict verdict) throws IOException {
    Files.createDirectories(path);
    Path next = path.resolve("verdict.json.next");
    Files.writeString(next, EvidenceJson.pretty(verdict) + "\n");
    Files.move(
        next, verdict(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
