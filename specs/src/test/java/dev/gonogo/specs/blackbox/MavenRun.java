package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole Maven process that has ended.
 *
 * @param exitCode 0 for BUILD SUCCESS
 * @param console everything that was printed
 * @param output the folder that holds the evidence of each checklist
 */
record MavenRun(int exitCode, String console, Path output) {

  private static final Object FILLING = new Object();
  private static boolean repositoryIsFilled;

  /** Runs {@code mvn verify} in a project, without a network. */
  static MavenRun verify(MavenProject project, String... arguments)
      throws IOException, InterruptedException {
    // Maven 3 has no lock on its repository: the first build fills it, the others only read.
    synchronized (FILLING) {
      if (!repositoryIsFilled) {
        MavenRun first = run(project, arguments);
        repositoryIsFilled = true;
        return first;
      }
    }
    return run(project, arguments);
  }

  private static MavenRun run(MavenProject project, String... arguments)
      throws IOException, InterruptedException {
    Path console = project.folder().resolve("console.txt");
    ProcessBuilder maven =
        new ProcessBuilder(command(arguments))
            .directory(project.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    prepare(maven.environment());
    Process process = maven.start();
    try {
      int exitCode = process.waitFor();
      Path output = project.folder().resolve("target").resolve("gonogo");
      return new MavenRun(exitCode, Files.readString(console), output);
    } finally {
      process.destroy();
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(OuterBuild.maven(), "--batch-mode", "--no-transfer-progress"));
    command.add("--settings=" + OuterBuild.RESOURCES.resolve("settings.xml"));
    command.add("-Dmaven.repo.local=" + OuterBuild.FOLDER.resolve("repository"));
    command.add("-Dgonogo.staging=embedded");
    command.add("-Dgonogo.workspace=" + OuterBuild.workspace());
    command.add("-DargLine=" + OuterBuild.SHORT_LIVED);
    // Allure's take as long as the whole rehearsal of a small checklist; one test asks for them.
    if (Stream.of(arguments).noneMatch(argument -> argument.startsWith("-Dgonogo.reports="))) {
      command.add("-Dgonogo.reports=page");
    }
    command.addAll(List.of(arguments));
    command.add("verify");
    return command;
  }

  /** What the environment tells the outer Maven is not for this one. */
  private static void prepare(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("GITHUB_"));
    environment.put("MAVEN_OPTS", OuterBuild.SHORT_LIVED);
    environment.put("MAVEN_SKIP_RC", "true");
    environment.put("JAVA_HOME", OuterBuild.java().toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("OUTER_REPOSITORY", OuterBuild.repository().toUri().toString());
  }

  /** The verdict of a checklist that was run. */
  VerdictFile verdict(String checklist) throws IOException {
    return VerdictFile.in(output.resolve(checklist).resolve("staging")).orElseThrow();
  }

  /** The names of the checklists that were run. */
  List<String> checklists() throws IOException {
    try (Stream<Path> folders = Files.list(output)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("report"))
          .toList();
    }
  }

  /**
   * Asserts how the process ended and what it printed.
   *
   * @param expected the exit code
   * @param headline what the first line of our summary begins with; it ends with a duration
   * @param lines further lines, each as it stands here
   */
  MavenRun ended(int expected, String headline, String... lines) {
    assertThat(exitCode).as(console).isEqualTo(expected);
    assertThat(console.lines()).as(console).anyMatch(line -> line.startsWith(headline));
    assertThat(console.lines()).contains(lines);
    return this;
  }
}
