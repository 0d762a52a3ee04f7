package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesFolderTest {
  private static final String STEP = "[checklist:shop]/[phase:one-two]/[step:downtime]";

  @TempDir Path temporary;

  @Test
  void every_step_has_a_folder_of_its_own_that_begins_empty() throws IOException {
    FilesFolder files = new FilesFolder(temporary.resolve("files"));

    Path folder = files.emptyFor(STEP);
    Files.writeString(folder.resolve("left.txt"), "of an earlier attempt");

    assertThat(folder).isEqualTo(temporary.resolve("files/phase-one-two-step-downtime"));
    assertThat(files.emptyFor(STEP)).isEqualTo(folder).isEmptyDirectory();
    assertThat(files.emptyFor(STEP + "x".repeat(200)).getFileName().toString()).hasSize(80);
  }

  @Test
  void wherever_output_goes_the_path_is_absolute() throws IOException {
    Path output = Path.of("target", "files-folder-test");
    FilesFolder files = new FilesFolder(output);
    try {
      assertThat(files.emptyFor(STEP)).isAbsolute();
      assertThat(files.emptyFor(STEP + "2")).isAbsolute();
    } finally {
      files.clear();
    }
  }

  @Test
  void a_kept_file_is_named_from_the_folder_of_the_run() throws IOException {
    Path folder = new FilesFolder(temporary.resolve("files")).emptyFor(STEP);
    Files.writeString(folder.resolve("a.txt"), "abc");

    assertThat(KeptFile.in(folder, "a.txt"))
        .isEqualTo(
            new KeptFile(
                "files/phase-one-two-step-downtime/a.txt",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                3));
  }
}
