package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ExtractionTest {

  @TempDir private Path target;

  @Test
  void keeps_links_and_what_may_be_executed() throws IOException {
    TarArchiveEntry program = new TarArchiveEntry("bin/program");
    program.setMode(0755);

    Extraction.extract(
        archive(program, link("bin/alias", "program"), new TarArchiveEntry("share/text")), target);

    assertThat(target.resolve("bin/program")).isExecutable();
    assertThat(target.resolve("bin/alias")).isSymbolicLink().exists();
    assertThat(Files.isExecutable(target.resolve("share/text"))).isFalse();
  }

  @Test
  void refuses_an_entry_that_climbs_out() {
    assertThatThrownBy(() -> Extraction.extract(archive(new TarArchiveEntry("../escaped")), target))
        .isInstanceOf(IOException.class)
        .hasMessage("entry ../escaped leaves the folder it is unpacked into");
    assertThat(target.resolveSibling("escaped")).doesNotExist();
  }

  @Test
  void refuses_a_link_that_points_out() {
    assertThatThrownBy(() -> Extraction.extract(archive(link("bin/way", "../../out")), target))
        .isInstanceOf(IOException.class)
        .hasMessage("entry bin/way leaves the folder it is unpacked into");
  }

  @Test
  void refuses_a_device() {
    TarArchiveEntry device = new TarArchiveEntry("dev", TarConstants.LF_CHR);

    assertThatThrownBy(() -> Extraction.extract(archive(device), target))
        .isInstanceOf(IOException.class)
        .hasMessage("entry dev is no file, folder or link");
  }

  private static TarArchiveEntry link(String name, String goal) {
    TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    link.setLinkName(goal);
    return link;
  }

  private static ByteArrayInputStream archive(TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
      for (TarArchiveEntry entry : entries) {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
