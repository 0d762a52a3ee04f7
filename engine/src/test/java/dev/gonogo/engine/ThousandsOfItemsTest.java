package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large checklists run in little memory, and leave few files. */
class ThousandsOfItemsTest {

  /** Items and the steps around them: setup and verdict. */
  private static final int STEPS = ThousandsOfItems.ITEMS + 2;

  @TempDir Path folder;

  @Test
  void ten_thousand_items_about_a_thousand_tables_run_in_512_mib() throws Exception {
    ThousandsOfItems.writeTo(folder.resolve("checklists"));

    assertThat(run()).isEqualTo("succeeded: %d\nnot: 0\n".formatted(STEPS));

    Path evidence = folder.resolve("output/thousands/staging");
    Verdict verdict = new EvidenceFolder(evidence).readVerdict().orElseThrow();
    assertThat(verdict.word()).isEqualTo(Word.REHEARSED);
    assertThat(verdict.lines()).containsEntry(Status.PASSED, ThousandsOfItems.ITEMS);
    assertThat(files(evidence)).hasSizeLessThan(5);
    assertThat(bytes(evidence)).isLessThan(2_048L * ThousandsOfItems.ITEMS);
  }

  private String run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private List<String> command() {
    StagingSettings build = TestServer.settings();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-D" + Settings.CHECKLISTS + "=" + folder.resolve("checklists"));
    command.add("-D" + Settings.OUTPUT + "=" + folder.resolve("output"));
    command.add("-D" + Settings.WORKSPACE + "=" + build.workspace());
    command.add("-D" + Settings.STAGING + "=embedded");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ThousandsOfItems.class.getName());
    return command;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }
}
