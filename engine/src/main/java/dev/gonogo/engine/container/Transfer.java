package dev.gonogo.engine.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.gonogo.engine.machine.StagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves folders between a container and this machine, as archives.
 *
 * <p>Through a program in the container: what an engine copies itself never comes from memory that
 * is mounted into it. Packed tightly: an engine takes input at some ten megabytes a second.
 */
final class Transfer {

  private final Engine engine;
  private final String container;

  Transfer(Engine engine, String container) {
    this.engine = engine;
    this.container = container;
  }

  /** Writes a folder of the container into a file. */
  void pack(Path folder, Path archive) {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 20)) {
      run("tar -cf - -C \"$1\" . | gzip -1", folder, null, file);
    } catch (IOException exception) {
      throw new StagingException(archive + " cannot be written", exception);
    }
  }

  /** Makes a folder of the container from a file. */
  void unpack(Path archive, Path folder) {
    try (InputStream file = Files.newInputStream(archive)) {
      // Counted, because not every engine hands on the end of an input; and read to its end, or the
      // client would complain that nobody does.
      String unpack = "{ gzip -dc | tar -xpf - -C \"$1\"; code=$?; cat > /dev/null; exit $code; }";
      run(
          "mkdir -m 700 \"$1\" && head -c %d | %s".formatted(Files.size(archive), unpack),
          folder,
          file,
          OutputStream.nullOutputStream());
    } catch (IOException exception) {
      throw new StagingException(archive + " cannot be read", exception);
    }
  }

  private void run(String line, Path folder, @Nullable InputStream input, OutputStream output) {
    List<String> command = List.of("sh", "-c", line, "sh", folder.toString());
    Printed printed = new Printed(output);
    try {
      Execution moving;
      if (input == null) {
        moving = Execution.of(command, container, engine);
        moving.start(printed).awaitCompletion();
      } else {
        moving = Execution.reading(command, container, engine);
        moving.start(input, printed).awaitCompletion();
      }
      if (moving.exitCode().orElse(-1L) != 0) {
        throw new StagingException(
            "%s cannot be moved: %s".formatted(folder, printed.complaints.toString().strip()));
      }
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new StagingException("interrupted while " + folder + " was moved", exception);
    } catch (DockerException exception) {
      throw new StagingException(
          "%s cannot be moved: %s".formatted(folder, EngineWords.of(exception)), exception);
    }
  }

  /** What a program prints goes into a stream, and what it complains of is kept. */
  private static final class Printed extends ResultCallback.Adapter<Frame> {
    private final OutputStream output;
    private final StringBuilder complaints = new StringBuilder();

    Printed(OutputStream output) {
      this.output = output;
    }

    @Override
    public void onNext(Frame frame) {
      try {
        if (frame.getStreamType() == StreamType.STDERR) {
          complaints.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
        } else {
          output.write(frame.getPayload());
        }
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
  }
}
