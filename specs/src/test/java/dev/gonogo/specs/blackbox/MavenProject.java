package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A team's project: a pom and {@code src/checklists}. Each test makes one of its own, to spoil.
 *
 * @param folder the folder of the project
 */
record MavenProject(Path folder) {

  /** Makes a project without any checklist in an empty folder. */
  static MavenProject empty(Path folder) throws IOException {
    MavenProject project = new MavenProject(folder);
    Tree.copy(OuterBuild.RESOURCES.resolve("project"), folder);
    Files.createDirectories(project.checklists());
    // Maven takes the nearest folder above that has one as the root of the build.
    Files.createDirectory(folder.resolve(".mvn"));
    return project;
  }

  /** Makes a project with a checklist of two lines, both bound. */
  static MavenProject tiny(Path folder) throws IOException {
    MavenProject project = empty(folder);
    Tree.copy(OuterBuild.RESOURCES.resolve("tiny"), project.checklists().resolve("tiny"));
    return project;
  }

  /** Makes a project with this repository's own checklist, on a handful of rows. */
  static MavenProject muedLms(Path folder) throws IOException {
    return empty(folder).withMuedLms();
  }

  /** Adds this repository's own checklist, and its tests as if they had been compiled here. */
  MavenProject withMuedLms() throws IOException {
    Path copy = checklists().resolve("mued-lms");
    Tree.copy(OuterBuild.MODULE.resolve("src/main/resources/checklists/mued-lms"), copy);
    Path data = copy.resolve("db");
    Files.copy(
        data.resolve("reduced-data.sql"),
        data.resolve("data.sql"),
        StandardCopyOption.REPLACE_EXISTING);
    Path tests = Path.of("dev", "gonogo", "specs", "mued");
    Tree.copy(
        OuterBuild.MODULE.resolve("target/classes").resolve(tests),
        folder.resolve("target/test-classes").resolve(tests));
    return this;
  }

  /** Replaces what stands exactly once in a file of the checklists. */
  MavenProject replacing(String file, String text, String replacement) throws IOException {
    Path path = checklists().resolve(file);
    String content = Files.readString(path);
    assertThat(content).containsOnlyOnce(text);
    Files.writeString(path, content.replace(text, replacement));
    return this;
  }

  /** Takes out what stands exactly once in a file of the checklists. */
  MavenProject without(String file, String text) throws IOException {
    return replacing(file, text, "");
  }

  /** Runs {@code mvn verify} with these further arguments. */
  MavenRun verify(String... arguments) throws IOException, InterruptedException {
    return MavenRun.verify(this, arguments);
  }

  Path checklists() {
    return folder.resolve("src").resolve("checklists");
  }
}
