package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Browser;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The page in a real browser, opened as a file: it shows what there is, and asks for nothing. */
class AllureBrowserTest {
  private static final int MOST_DRAWN = 10;

  private static final String HOSTILE = "<img src=http://elsewhere.example/a.png onerror=alert(1)>";

  private static final String MEASURED = HOSTILE + " \u2265 5\u00b5s \u6642";

  @TempDir static Path folder;

  private static Browser browser;
  private static Report report;
  private static String address;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    // Leaves the page that the browser begins with, which loads things of its own.
    browser.open("about:blank");
    Report.of(folder, recording(Status.PASSED));
    report = Report.of(folder, recording(Status.FAILED).later(Duration.ofDays(1)));
    address = report.pages().resolve("index.html").toUri().toString();
  }

  private static Recording recording(Status status) {
    List<PlannedStep> plan =
        List.of(
            Steps.line("z", "Day", 1, "Zebra"),
            Steps.line("a", "Day", 2, "Aardvark"),
            Steps.line("h", "Before " + HOSTILE, 3, HOSTILE),
            Steps.verdict());
    Outcome outcome =
        new Outcome(
            status,
            HOSTILE,
            status == Status.FAILED ? List.of(new Finding(HOSTILE, HOSTILE, HOSTILE)) : List.of(),
            List.of(new Observation("plan " + HOSTILE, MEASURED)),
            null);
    return new Recording("day " + HOSTILE, Gate.REHEARSAL, plan)
        .passed("z", 1)
        .known("a", Outcome.of(Status.PENDING, "awaits the release manager"))
        .performed("h", Outcome.of(Status.BROKEN, HOSTILE), 5)
        .performed("h", outcome, 12)
        .performed("verdict", Outcome.of(Status.FAILED, "NO-GO"), 1);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** What was loaded and said before a test is not of this test. */
  @BeforeEach
  void forgetWhatWasBefore() {
    browser.requests();
    browser.console();
  }

  @AfterEach
  void nothingButTheFileWasAskedForAndNothingWentWrong() {
    assertThat(browser.requests())
        .anyMatch(request -> request.equals(address))
        .allMatch(request -> request.equals(address) || request.startsWith("data:"));
    assertThat(browser.console()).isEmpty();
  }

  private static void open(String fragment) {
    // Allure draws its pages piece by piece, as their data arrives.
    browser.driver().manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    browser.open(address + "#" + fragment);
  }

  private static WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static WebElement see(String text) {
    return browser
        .driver()
        .findElement(
            By.xpath("//body//*[not(self::script)][text()[contains(., \"%s\")]]".formatted(text)));
  }

  private static String text() {
    return use(() -> find("body"), WebElement::getText);
  }

  private static void click(Supplier<WebElement> element) {
    use(
        element,
        found -> {
          found.click();
          return found;
        });
  }

  /** Allure may draw an element once more between its being found and used. */
  private static <T> T use(Supplier<WebElement> element, Function<WebElement, T> use) {
    for (int attempt = 1; ; attempt++) {
      try {
        return use.apply(element.get());
      } catch (StaleElementReferenceException drawnOnceMore) {
        if (attempt == MOST_DRAWN) {
          throw drawnOnceMore;
        }
      }
    }
  }

  @Test
  void theFirstPageShowsWordTrendCategoriesAndEnvironment() {
    open("");
    see("pending: a signature is awaited");
    see("Gonogo day " + HOSTILE + ": NO-GO");
    see("none was started");
    find("svg .trend__area");
  }

  @Test
  void suitesAndLinesAreInTheOrderOfThePlan() {
    open("suites");
    click(() -> see("day " + HOSTILE + " on staging"));
    click(() -> see("1  Day"));
    click(() -> see("2  Before " + HOSTILE));
    see("Aardvark");
    assertThat(text()).containsSubsequence("1 Day", "Zebra", "Aardvark", "2 Before", "3 Verdict");
  }

  private static void openFailedLine() throws IOException {
    String known = report.all().get(2).get("historyId").asText();
    open("testresult/" + report.history().get(known).at("/items/0/uid").asText());
    see("failed: " + HOSTILE);
    click(() -> see("attempt 2: failed"));
  }

  @Test
  void whatWasFoundIsTextAndNothingElse() throws Exception {
    openFailedLine();
    click(() -> see("History"));
    click(() -> see("Retries"));
    assertThat(browser.driver().executeScript("return document.images.length")).isEqualTo(0L);
  }

  @Test
  void anAttachmentOpensAsTheTextItIs() throws Exception {
    openFailedLine();
    click(() -> see("plan " + HOSTILE));
    assertThat(use(() -> find("pre.attachment__text"), WebElement::getText)).isEqualTo(MEASURED);
    assertThat(browser.driver().executeScript("return document.images.length")).isEqualTo(0L);
  }

  @Test
  @Timeout(60)
  void anAttachmentAndATableCanBeSaved() throws Exception {
    Path saved = folder.resolve("saved");
    browser.command(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", saved.toString()));
    openFailedLine();
    click(() -> find(".attachment-row [data-download]"));
    open("suites");
    click(() -> find(".tree__download[data-download]"));
    // Chromium gives a file its name when all of it is there.
    while (Files.notExists(saved.resolve("data_suites.csv"))) {
      Thread.sleep(50);
    }
    assertThat(saved)
        .isDirectoryContaining("glob:**-attachment.txt")
        .isDirectoryContaining("glob:**data_suites.csv");
  }

  @Test
  void everyOtherPageOpens() {
    open("categories");
    see("failed: the world is not as the checklist says");
    open("graph");
    find("svg .chart__bar");
    open("timeline");
    see("100.00%");
  }
}
