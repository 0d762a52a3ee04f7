package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the guide from real evidence; not a test, so it has no name of one.
 *
 * <p>{@code mvn test -pl reports -am -Dtest=Pictures -Dsurefire.failIfNoSpecifiedTests=false
 * -Dpictures=FOLDER}, and where it is not the guide, {@code -Dpictures.to=FOLDER}; both from the
 * root of this repository or absolute.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class Pictures {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path to = ROOT.resolve(System.getProperty("pictures.to", "docs/guide/images"));

  @TempDir Path folder;

  @Test
  void are_taken() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, page());
    Files.createDirectories(to);
    try (Browser browser = Browser.start()) {
      browser.size(1280, 1440).media("screen", "light").open(page.toUri().toString());
      save(browser.picture(), "report-light.png");
      browser.media("screen", "dark").open(page.toUri() + "#only=open");
      browser
          .driver()
          .executeScript(
              "const item = document.querySelector('.item:not([hidden]) pre').closest('.item');"
                  + "item.open = true; item.scrollIntoView();");
      save(browser.picture(), "report-dark.png");
      browser.size(375, 812).media("screen", "light").open(page.toUri().toString());
      save(browser.picture(), "report-phone.png");
    }
  }

  private static String page() throws IOException {
    Path evidence = ROOT.resolve(System.getProperty("pictures", ""));
    return SignOffPage.of(
        RecordedRun.read(new EvidenceFolder(evidence)).orElseThrow(),
        new Links("", "allure/index.html", "checklist.md", "../staging/"));
  }

  /** With a palette, which is a fourth of the size. */
  private void save(byte[] picture, String name) throws IOException {
    BufferedImage colourful = ImageIO.read(new ByteArrayInputStream(picture));
    BufferedImage small = Palette.of(colourful).apply(colourful);
    Path file = to.resolve(name);
    assertThat(ImageIO.write(small, "png", file.toFile())).isTrue();
    assertThat(Files.size(file)).as(name).isLessThan(250_000);
  }
}
