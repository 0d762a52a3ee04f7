package dev.gonogo.engine.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This machine itself, with unpacked server binaries: no container, nothing to install. */
public final class ThisMachine implements Machine {

  private final RunFolder run;
  private final Binaries binaries;
  private final ServerUser user;
  private final IntSupplier ports;
  private final String remark;
  private final ShutdownHook hook;
  private int folders;
  private boolean closed;

  private ThisMachine(
      RunFolder run, Binaries binaries, ServerUser user, IntSupplier ports, String remark) {
    this.run = run;
    this.binaries = binaries;
    this.user = user;
    this.ports = ports;
    this.remark = remark;
    this.hook = ShutdownHook.calling(this::end, "gonogo-staging-end");
  }

  /**
   * Makes this machine ready for a run on this major version of PostgreSQL.
   *
   * @throws StagingException when the binaries are missing, or root has no user to turn into
   */
  public static ThisMachine prepare(int major, StagingSettings settings) {
    return prepare(major, settings, "");
  }

  /** The same with a remark on why it is this machine, which stands in its description. */
  public static ThisMachine prepare(int major, StagingSettings settings, String remark) {
    return prepare(major, settings, new Ports(), remark);
  }

  /** The same with ports that are chosen by somebody else. */
  public static ThisMachine prepare(
      int major, StagingSettings settings, IntSupplier ports, String remark) {
    ServerUser user = ServerUser.choose(settings.serverUser());
    Archive archive =
        Archives.find(Platform.current(), classPath(), settings.binariesFolder()).ofMajor(major);
    Binaries binaries = Binaries.install(archive, settings.workspace(), user);
    try {
      return new ThisMachine(Runs.in(settings, user).begin(), binaries, user, ports, remark);
    } catch (IOException exception) {
      throw new StagingException(
          "no folder for the staging server can be made: " + exception.getMessage(), exception);
    }
  }

  /** The one of the tests that run, which may see more than the one that loaded us. */
  private static ClassLoader classPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassLoader.getSystemClassLoader() : context;
  }

  @Override
  public String describe(String version) {
    String remarks =
        Stream.of(user.name().map("as user "::concat).orElse(""), remark)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return "embedded PostgreSQL " + version + (remarks.isEmpty() ? "" : " (" + remarks + ")");
  }

  @Override
  public String fingerprint() {
    return String.valueOf(binaries.home().getFileName());
  }

  @Override
  public Path folder() {
    return run.folder();
  }

  @Override
  public synchronized Path folderFor(String purpose) {
    try {
      folders++;
      Path folder = run.folder().resolve(purpose + "-" + folders);
      Path created = Folders.create(folder, Folders.PRIVATE);
      user.own(created);
      return created;
    } catch (IOException exception) {
      throw new StagingException("no folder can be made in " + run.folder(), exception);
    }
  }

  @Override
  public Path write(String name, String content) {
    try {
      Path file = Files.createFile(run.folder().resolve(name), Folders.onlyOwner());
      user.own(Files.writeString(file, content));
      return file;
    } catch (IOException exception) {
      throw new StagingException(name + " cannot be written into " + run.folder(), exception);
    }
  }

  @Override
  public String program(String name) {
    return binaries.program(name);
  }

  @Override
  public Output run(List<String> command) {
    return Command.run(user.command(command));
  }

  @Override
  public Output run(List<String> command, Map<String, String> environment, Duration limit) {
    return Command.run(user.command(command), environment, limit);
  }

  @Override
  public String searchPath() {
    return Command.searchPath();
  }

  @Override
  public synchronized ServerProcess launch(List<String> command, Path output) {
    if (closed) {
      throw new StagingException("the staging server is closed.");
    }
    ProcessBuilder builder = Command.prepare(user.command(command));
    try {
      return new LocalProcess(
          builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start());
    } catch (IOException exception) {
      throw new StagingException(command.get(0) + " cannot be started", exception);
    }
  }

  @Override
  public void signal(Signal signal, long process) {
    Command.run(signal.command(process));
  }

  @Override
  public String read(Path file, long from) {
    if (!Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(Math.max(0, opened.length() - from))];
      opened.seek(from);
      opened.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException exception) {
      // The server writes its files anew while they are read.
      if (!Files.exists(file)) {
        return "";
      }
      throw new StagingException(file + " cannot be read", exception);
    }
  }

  @Override
  public long size(Path file) {
    return file.toFile().length();
  }

  @Override
  public List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(path -> names.add(path.getFileName().toString()));
    } catch (IOException exception) {
      throw new StagingException("the folder " + folder + " cannot be listed", exception);
    }
    names.sort(String::compareTo);
    return names;
  }

  @Override
  public boolean isFolder(Path folder) {
    return Files.isDirectory(folder);
  }

  @Override
  public void remove(Path path) {
    Removal.remove(path);
  }

  @Override
  public void pack(Path folder, Path archive) {
    try {
      List<String> tar = List.of("tar", "-cf", "-", "-C", folder.toString(), ".");
      require(Command.into(archive, user.command(tar)), folder + " cannot be packed");
    } catch (IOException exception) {
      throw new StagingException(archive + " cannot be written", exception);
    }
  }

  @Override
  public void unpack(Path archive, Path folder) {
    try {
      require(run("mkdir", "-m", "700", "--", folder.toString()), folder + " cannot be made");
      List<String> tar = List.of("tar", "-xpf", "-", "-C", folder.toString());
      require(Command.from(archive, user.command(tar)), archive + " cannot be unpacked");
    } catch (IOException exception) {
      throw new StagingException(archive + " cannot be read", exception);
    }
  }

  private void require(Output output, String otherwise) {
    if (!output.succeeded()) {
      throw new StagingException(otherwise + ": " + explained(output.brief()));
    }
  }

  @Override
  public int freePort() {
    return ports.getAsInt();
  }

  @Override
  public void giveBack(int port) {
    // There are thousands.
  }

  /** macOS has no C.UTF-8. */
  @Override
  public String locale() {
    return System.getProperty("os.name", "").equals("Linux") ? "C.UTF-8" : "C";
  }

  @Override
  public String listenAddress() {
    return "127.0.0.1";
  }

  @Override
  public String clients() {
    return "127.0.0.1/32";
  }

  @Override
  public Address address(int port) {
    return new Address("127.0.0.1", port);
  }

  @Override
  public Optional<String> trouble(String said) {
    return Disk.full(said, run.folder());
  }

  @Override
  public String explained(String text) {
    return Disk.explained(text, run.folder());
  }

  @Override
  public void close() {
    end();
    hook.remove();
  }

  private synchronized void end() {
    if (!closed) {
      closed = true;
      Leftovers.endProcessesIn(run.folder());
      run.end();
    }
  }
}
