package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

  @Test
  void a_full_disk_is_told_with_the_next_step(@TempDir Path folder) {
    assertThat(Disk.explained("cp: base/1: No space left on device", folder))
        .startsWith("cp: base/1: No space left on device\nThe disk of " + folder + " is full (")
        .endsWith(" MB free now). Name a folder with more room: -Dgonogo.staging.directory=…");
  }

  @Test
  void other_troubles_are_left_as_they_are(@TempDir Path folder) {
    assertThat(Disk.explained("cp: permission denied", folder)).isEqualTo("cp: permission denied");
  }
}
