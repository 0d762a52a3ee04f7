package dev.gonogo.reports.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, with a profile of its own that is gone with it. */
public final class Browser implements AutoCloseable {
  /** On a busy machine the driver may come back while a long page is still being read. */
  private static final String LOADED =
      "const done = arguments[0]; document.readyState === 'complete' ? done() : addEventListener('load', () => done());";

  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File CHROMEDRIVER = new File("/usr/bin/chromedriver");
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"(.*?)\"");

  // Kept, or its level is forgotten: it warns that it does not know the newest Chromium by name.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Starts one; where there is none on this machine, the tests of the class are skipped. */
  public static Browser start() throws IOException {
    assumeTrue(
        CHROMIUM.canExecute() && CHROMEDRIVER.canExecute(),
        () -> "needs %s and %s: apt-get install chromium-driver".formatted(CHROMIUM, CHROMEDRIVER));
    SELENIUM.setLevel(Level.SEVERE);
    Path profile = Files.createTempDirectory("gonogo-browser");
    // Both are named, so that nothing looks for them elsewhere or downloads them.
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(CHROMEDRIVER).build();
    return new Browser(profile, new ChromeDriver(service, options(profile)));
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-gpu",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  public ChromeDriver driver() {
    return driver;
  }

  public Browser open(String address) {
    // A new fragment alone would not load the page again.
    driver.get("about:blank");
    driver.get(address);
    driver.executeAsyncScript(LOADED);
    return this;
  }

  public Browser size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Light or dark, screen or print. */
  public Browser media(String media, String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    command("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(feature)));
    return this;
  }

  public Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  public byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** The page as it is printed on A4. */
  public byte[] pdf() {
    // Else it would be printed as whatever medium was asked for before.
    command("Emulation.setEmulatedMedia", Map.of("media", ""));
    Map<String, Object> printed = command("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
  }

  /** What was said on the console since this was asked the last time. */
  public List<String> console() {
    return log(LogType.BROWSER).toList();
  }

  /** The addresses of all requests since this was asked the last time. */
  public List<String> requests() {
    return log(LogType.PERFORMANCE)
        .map(REQUEST::matcher)
        .filter(Matcher::find)
        .map(request -> request.group(1))
        .filter(address -> !address.equals("about:blank"))
        .toList();
  }

  private Stream<String> log(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
        .map(entry -> entry.getMessage());
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
