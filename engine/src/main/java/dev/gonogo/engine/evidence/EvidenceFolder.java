package dev.gonogo.engine.evidence;

import com.google.gson.JsonParseException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run: {@code evidence.ndjson}, {@code verdict.json}, {@code stop-points.json}.
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

  /** The file of all stop points that were tried, one JSON array; absent where none was. */
  public Path stopPoints() {
    return path.resolve("stop-points.json");
  }

  /** Makes a folder for files of this step that are too large for the evidence; empty. */
  public Path emptyFolderFor(String step) {
    return files().emptyFor(step);
  }

  FilesFolder files() {
    return new FilesFolder(path.resolve(FilesFolder.NAME));
  }

  /**
   * Reads all records; empty where there is no file.
   *
   * <p>A last line that was torn by the end of the process is dropped; a damaged line before it is
   * an error, since then the evidence was changed by somebody else.
   *
   * @throws DamagedEvidenceException where a whole line is not a record; the message says which
   */
  public List<EvidenceRecord> read() throws IOException {
    List<EvidenceRecord> records = new ArrayList<>();
    for (String line : new EvidenceFile(evidence()).lines()) {
      EvidenceRecord record = record(line, records.size() + 1);
      if (records.isEmpty() && !(record instanceof RunStarted)) {
        throw damaged(1, "this line is not the beginning of a run", null);
      }
      records.add(record);
    }
    return records;
  }

  private EvidenceRecord record(String line, int number) {
    try {
      return EvidenceJson.record(line);
    } catch (JsonParseException e) {
      throw damaged(number, "this line is not a record of a run", e);
    }
  }

  private DamagedEvidenceException damaged(int line, String why, @Nullable Throwable cause) {
    return new DamagedEvidenceException(
        "%s:%d: %s, so the evidence was changed after it was written. Run the checklist again"
            .formatted(evidence(), line, why),
        cause);
  }

  /**
   * Reads the verdict as the run left it; empty where there is none.
   *
   * @throws DamagedEvidenceException where the file is not a verdict
   */
  public Optional<Verdict> readVerdict() throws IOException {
    if (!Files.exists(verdict())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          EvidenceJson.verdict(new String(Files.readAllBytes(verdict()), StandardCharsets.UTF_8)));
    } catch (JsonParseException e) {
      throw new DamagedEvidenceException(
          "%s is not a verdict, so it was changed after it was written. Run the checklist again"
              .formatted(verdict()),
          e);
    }
  }

  /**
   * The verdict of the last run, however it ended; empty where there was none.
   *
   * <p>Where the last record is not the verdict, the run was interrupted: the word is NO-GO, the
   * state {@link Verdict#INTERRUPTED}, and the first reason names the step. Whether a run is still
   * going on cannot be seen from its files: do not ask while it is.
   *
   * @throws DamagedEvidenceException where a whole line is not a record, or the verdict file not a
   *     verdict
   */
  public Optional<Verdict> judged() throws IOException {
    return judged(read());
  }

  /**
   * The same, for whoever has read the records already.
   *
   * @param records all records of this folder
   * @throws DamagedEvidenceException where the verdict file is not a verdict
   */
  public Optional<Verdict> judged(List<EvidenceRecord> records) throws IOException {
    EvidenceRecord last = records.isEmpty() ? null : records.get(records.size() - 1);
    if (last != null && !(last instanceof RunFinished)) {
      return Optional.of(Interruption.verdict(records));
    }
    // A run first writes its verdict file: records that are finished are of the run before it.
    Optional<Verdict> begun = readVerdict().filter(Verdict::isRunning);
    return begun.isPresent()
        ? begun.map(Interruption::beforeFirstStep)
        : Optional.ofNullable(last).map(RunFinished.class::cast).map(RunFinished::verdict);
  }

  /**
   * Says NO-GO before anything of a run is known but its name: the first act of every run.
   *
   * @throws UncheckedIOException where the folder cannot be written
   */
  public void announce(String checklist, String target, Gate gate, Instant at) {
    try {
      write(Verdict.running(checklist, target, gate, "", at));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + verdict(), e);
    }
  }

  /**
   * Replaces the verdict in one step, so that no reader ever sees half of it.
   *
   * @throws IOException where the folder cannot be written
   */
  public void write(Verdict verdict) throws IOException {
    replace(verdict(), EvidenceJson.pretty(verdict));
  }

  /** Replaces the file of the stop points, which must not be those of an earlier run. */
  void write(List<StopPointTried> tried) throws IOException {
    if (tried.isEmpty()) {
      Files.deleteIfExists(stopPoints());
    } else {
      replace(stopPoints(), EvidenceJson.pretty(tried));
    }
  }

  private void replace(Path file, String json) throws IOException {
    Files.createDirectories(path);
    Path next = path.resolve(file.getFileName() + ".next");
    // Not a channel: those cannot be written by an interrupted thread.
    try (OutputStream out = new FileOutputStream(next.toFile())) {
      out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
