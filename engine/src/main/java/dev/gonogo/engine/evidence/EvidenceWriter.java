package dev.gonogo.engine.evidence;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the evidence of one run: every record is on disk before anybody hears of it.
 *
 * <p>Used by one thread.
 */
public final class EvidenceWriter implements AutoCloseable {
  private final EvidenceFolder folder;
  private final List<Observer> observers;
  private final List<EvidenceRecord> records;
  private final OutputStream file;

  private EvidenceWriter(
      EvidenceFolder folder,
      List<Observer> observers,
      List<EvidenceRecord> records,
      OutputStream file) {
    this.folder = folder;
    this.observers = List.copyOf(observers);
    this.records = records;
    this.file = file;
  }

  /**
   * Begins a run: its verdict says NO-GO from here on, until it is replaced by {@link #finish}.
   *
   * <p>Where the folder holds a run of the same process and the same plan, this is a further
   * attempt of it: a test that is run again must not make the first attempt forgotten.
   *
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static EvidenceWriter begin(
      EvidenceFolder folder, RunStarted run, List<Observer> observers) {
    try {
      folder.write(Verdict.running(run));
      List<EvidenceRecord> earlier = earlierAttempts(folder, run);
      if (earlier.isEmpty()) {
        Files.deleteIfExists(folder.evidence());
        folder.files().clear();
      } else {
        new EvidenceFile(folder.evidence()).mend();
      }
      // Not a channel: an interrupted thread closes those, and what broke would never be written.
      OutputStream file = new FileOutputStream(folder.evidence().toFile(), true);
      EvidenceWriter writer = new EvidenceWriter(folder, observers, new ArrayList<>(earlier), file);
      writer.append(run);
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write evidence to " + folder.path(), e);
    }
  }

  private static List<EvidenceRecord> earlierAttempts(EvidenceFolder folder, RunStarted run)
      throws IOException {
    List<EvidenceRecord> earlier = readLeniently(folder);
    boolean same =
        !earlier.isEmpty()
            && earlier.get(0) instanceof RunStarted first
            && first.process().equals(run.process())
            && first.contentHash().equals(run.contentHash());
    return same ? earlier : List.of();
  }

  /** A damaged file of an older run is no reason not to begin a new one. */
  private static List<EvidenceRecord> readLeniently(EvidenceFolder folder) throws IOException {
    try {
      return folder.read();
    } catch (DamagedEvidenceException damaged) {
      return List.of();
    }
  }

  /**
   * Writes a record, then tells the observers.
   *
   * @throws UncheckedIOException where it cannot be written; then nobody hears of it
   */
  public void append(EvidenceRecord record) {
    String line = EvidenceJson.line(record) + "\n";
    try {
      file.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write evidence to " + folder.evidence(), e);
    }
    records.add(record);
    observers.forEach(observer -> observer.observe(record, folder));
  }

  /** Whether the verdict of this run was given. */
  public boolean isFinished() {
    return !records.isEmpty() && records.get(records.size() - 1) instanceof RunFinished;
  }

  /** Judges everything recorded so far, as if the run ended now. */
  public Verdict judge(Instant now) {
    return Judge.judge(records, now);
  }

  /**
   * Ends the run: the stop points and the verdict are written to their files, then it is recorded.
   *
   * <p>In this order, so that a finished record beside a verdict file that says {@code running} can
   * only be of an earlier run.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void finish(Verdict verdict) {
    try {
      folder.write(
          records.stream()
              .filter(StopPointTried.class::isInstance)
              .map(StopPointTried.class::cast)
              .toList());
      folder.write(verdict);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder.path(), e);
    }
    append(new RunFinished(verdict));
  }

  /** Closes the file; the verdict stays as it was written last. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + folder.evidence(), e);
    }
  }
}
