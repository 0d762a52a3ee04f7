package dev.gonogo.engine.container;

import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.ServerProcess;
import dev.gonogo.engine.machine.Signal;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A container that holds nothing but a shell, and all servers of a run with their data in its
 * memory.
 *
 * <p>The image's own entrypoint, which would make the one server the container's only purpose, is
 * not used: clusters are made, copied, started and killed as on this machine.
 */
public final class ContainerMachine implements Machine {

  /**
   * For what is asked of the machine itself; programs that may take long have limits of their own.
   */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final Path FOLDER = Path.of(Container.MEMORY);

  private final Container container;
  private final Shell shell;
  private final Path programs;
  private final Image image;
  private final Engine engine;
  private final ContainerPorts ports = new ContainerPorts();
  private int files;

  private ContainerMachine(
      Container container, Shell shell, Path programs, Image image, Engine engine) {
    this.container = container;
    this.shell = shell;
    this.programs = programs;
    this.image = image;
    this.engine = engine;
  }

  /**
   * Starts a container of this image.
   *
   * @param name of the image, as somebody wrote it
   * @param major the version of PostgreSQL that has to be in it
   * @param patience how long to wait for the engine, and for a first sign of an image that has to
   *     be pulled
   * @param progress is told how far a pull is
   * @throws NoContainerException where there is no engine, or no such image
   * @throws StagingException where the image is of no use
   */
  public static ContainerMachine start(
      String name, int major, Duration patience, Consumer<String> progress)
      throws NoContainerException {
    Deadline deadline = Deadline.in(patience);
    Engine engine = Engine.find(deadline);
    Image image = Image.present(name, engine, deadline, progress);
    Container container = Container.create(image, engine);
    try {
      Shell shell = container.start();
      Path programs = Programs.of(major, image, line -> shell.run(line, LIMIT));
      return new ContainerMachine(container, shell, programs, image, engine);
    } catch (RuntimeException exception) {
      container.remove();
      throw exception;
    }
  }

  @Override
  public Optional<String> container() {
    return Optional.of(container.id());
  }

  @Override
  public String describe(String version) {
    return "PostgreSQL %s in a container of %s (%s)"
        .formatted(version, image.asked(), engine.name());
  }

  @Override
  public String fingerprint() {
    return image.id();
  }

  @Override
  public Path folder() {
    return FOLDER;
  }

  @Override
  public Path folderFor(String purpose) {
    Path folder = FOLDER.resolve(purpose + "-" + nextFile());
    require(run("mkdir", "-m", "700", "--", folder.toString()));
    return folder;
  }

  private synchronized int nextFile() {
    return ++files;
  }

  @Override
  public Path write(String name, String content) {
    Path file = FOLDER.resolve(name);
    String printed = Shell.quoted(List.of("printf", "%s", content));
    require(run("(umask 077; %s > %s)".formatted(printed, quoted(file))));
    return file;
  }

  @Override
  public String program(String name) {
    return programs.resolve(name).toString();
  }

  @Override
  public Output run(List<String> command) {
    return run(Shell.quoted(command));
  }

  private Output run(String line) {
    Output output = shell.run(line, LIMIT);
    return new Output(output.exit(), output.text().strip());
  }

  @Override
  public Output run(List<String> command, Map<String, String> environment, Duration limit) {
    return Programs.run(command, environment, limit, shell);
  }

  @Override
  public String searchPath() {
    return "";
  }

  @Override
  public ServerProcess launch(List<String> command, Path output) {
    String ended = output + ".ended-" + nextFile();
    String marked = ContainerProcess.MARK + "=" + Shell.quoted(List.of(ended));
    String server = Shell.quoted(command) + " >> " + quoted(output) + " 2>&1";
    require(run("{ %s %s; : > %s; } &".formatted(marked, server, quoted(Path.of(ended)))));
    return new ContainerProcess(this, Path.of(ended));
  }

  @Override
  public void signal(Signal signal, long process) {
    run(signal.command(process));
  }

  @Override
  public String read(Path file, long from) {
    return shell
        .run("[ ! -e %1$s ] || tail -c +%2$d %1$s".formatted(quoted(file), from + 1), LIMIT)
        .text();
  }

  @Override
  public long size(Path file) {
    return Long.parseLong(
        run("[ ! -e %1$s ] && echo 0 || wc -c < %1$s".formatted(quoted(file))).text());
  }

  @Override
  public List<String> names(Path folder) {
    return require(run("ls", "-A", "--", folder.toString())).text().lines().sorted().toList();
  }

  @Override
  public boolean isFolder(Path folder) {
    return run("test", "-d", folder.toString()).succeeded();
  }

  @Override
  public void remove(Path path) {
    require(run("rm", "-rf", "--", path.toString()));
  }

  @Override
  public void pack(Path folder, Path archive) {
    new Transfer(engine, container.id()).pack(folder, archive);
  }

  @Override
  public void unpack(Path archive, Path folder) {
    new Transfer(engine, container.id()).unpack(archive, folder);
  }

  @Override
  public int freePort() {
    return ports.take();
  }

  @Override
  public void giveBack(int port) {
    ports.giveBack(port);
  }

  @Override
  public String locale() {
    return "C.UTF-8";
  }

  @Override
  public String listenAddress() {
    return "*";
  }

  /** What comes from outside comes through the engine's gateway, which is in the same network. */
  @Override
  public String clients() {
    return "samenet";
  }

  @Override
  public Address address(int port) {
    return container.address(port);
  }

  @Override
  public Optional<String> trouble(String said) {
    if (shell.isGone()) {
      return Optional.of(Shell.GONE);
    }
    return said.contains("No space left on device")
        ? Optional.of(
            "The memory of the container is full (%s free now). Give the container engine more, or"
                    .formatted(free())
                + " rehearse on a disk: -Dgonogo.staging=embedded -Dgonogo.staging.directory=…")
        : Optional.empty();
  }

  private String free() {
    List<String> words = List.of(run("df", "-Pk", FOLDER.toString()).text().split("\\s+", -1));
    int capacity = words.size() - 3;
    return capacity < 0 ? "an unknown amount" : Long.parseLong(words.get(capacity)) / 1024 + " MB";
  }

  @Override
  public String explained(String text) {
    return trouble(text).map(next -> text + "\n" + next).orElse(text);
  }

  private static String quoted(Path path) {
    return Shell.quoted(List.of(path.toString()));
  }

  private static Output require(Output output) {
    if (!output.succeeded()) {
      throw new StagingException("in the container of the staging server: " + output.brief());
    }
    return output;
  }

  @Override
  public void close() {
    container.remove();
  }
}
