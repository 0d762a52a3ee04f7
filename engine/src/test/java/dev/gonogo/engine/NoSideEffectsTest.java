package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NoSideEffectsTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;

  @Test
  void discovery_writes_no_file_and_starts_no_process() throws IOException {
    Rehearsing.in(folder, properties);
    properties.set(Settings.WORKSPACE, folder.resolve("workspace"));
    List<Path> files = files();
    List<ProcessHandle> children = ProcessHandle.current().children().toList();

    assertThat(Discovered.by(selectClass(Checklists.class)).steps()).isEqualTo(Discovered.ORDERS);

    assertThat(files()).isEqualTo(files);
    assertThat(ProcessHandle.current().children().toList()).isSubsetOf(children);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
