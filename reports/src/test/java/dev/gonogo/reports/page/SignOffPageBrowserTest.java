package dev.gonogo.reports.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Browser;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

class SignOffPageBrowserTest {
  private static final String LONG = "a".repeat(500) + "עברית ";

  @TempDir static Path folder;

  private static Browser browser;
  private static ChromeDriver driver;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    driver = browser.driver();
    write("one", SignOffPage.of(Example.staging(), Example.LINKS));
    write("production", SignOffPage.of(Productions.noGo().run(), Example.LINKS));
    write("hostile", HostilePageTest.page(Example.staging(text -> LONG + text)));
    write("overview", OverviewTest.several());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void onADesk() {
    browser.size(1280, 900).media("screen", "light");
  }

  private static void write(String name, String page) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), page);
  }

  private static String address(String name) {
    return folder.resolve(name + ".html").toUri().toString();
  }

  private static Object script(String script, Object... arguments) {
    Object value = driver.executeScript(script, arguments);
    return value == null ? "" : value;
  }

  /** The titles of all items that are shown: asked at once, since each question takes its time. */
  private static List<?> shown() {
    return (List<?>)
        script(
            """
            return [...document.querySelectorAll('.item')]
              .filter(item => item.checkVisibility())
              .map(item => item.querySelector('.title').textContent);
            """);
  }

  private static String fragment() {
    return String.valueOf(script("return location.hash"));
  }

  @Test
  void the_browser_asks_for_nothing_but_the_page_and_complains_of_nothing() {
    for (String page : List.of("one", "production", "hostile", "overview")) {
      browser.requests();
      browser.open(address(page));
      assertThat(browser.requests())
          .filteredOn(request -> !request.startsWith("data:image/svg+xml;base64,"))
          .containsExactly(address(page));
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void typing_filters_and_the_address_remembers_it() {
    browser.open(address("one"));
    assertThat(shown()).hasSize(16);
    driver.findElement(By.id("text")).sendKeys("P95 slower");
    assertThat(shown()).isEqualTo(List.of("No query has become slower"));
    assertThat(driver.findElement(By.id("shown")).getText()).isEqualTo("1 of 16 shown");
    assertThat(fragment()).isEqualTo("#text=P95+slower");
    driver.findElement(By.id("text")).sendKeys(" nowhere");
    assertThat(driver.findElement(By.id("nothing")).isDisplayed()).isTrue();
    driver.findElement(By.id("text")).sendKeys(Keys.ESCAPE);
    assertThat(shown()).hasSize(16);
    assertThat(fragment()).isEmpty();
  }

  @Test
  void statuses_filter_and_show_as_many_as_they_say() {
    browser.open(address("production"));
    for (WebElement button : driver.findElements(By.cssSelector("#filter [data-status]"))) {
      button.click();
      assertThat(shown())
          .as(button.getText())
          .hasSize(Integer.parseInt(button.findElement(By.tagName("b")).getText()));
      button.click();
    }
    driver.findElement(By.cssSelector("[data-status=signed]")).click();
    driver.findElement(By.cssSelector("[data-status=not-due]")).click();
    assertThat(shown()).isEqualTo(List.of("Take a backup", "Watch the logs"));
    assertThat(fragment()).isEqualTo("#status=not-due%2Csigned");
  }

  @Test
  void only_what_is_open_hides_what_is_done_accepted_or_later() {
    browser.open(address("one"));
    driver.findElement(By.id("only")).click();
    assertThat(shown())
        .isEqualTo(
            List.of(
                "Take a backup",
                "All indexes are valid",
                "No query has become slower",
                "The logs show no errors",
                "The application works",
                "Try the features"));
    assertThat(fragment()).isEqualTo("#only=open");
  }

  @Test
  void an_address_that_was_sent_restores_the_filter() {
    browser.open(address("one") + "#text=index&status=broken,passed&only=open");
    assertThat(shown()).isEqualTo(List.of("All indexes are valid"));
    assertThat(driver.findElement(By.id("text")).getDomProperty("value")).isEqualTo("index");
    assertThat(driver.findElement(By.id("only")).isSelected()).isTrue();
    script("location.hash = '#status=signed'");
    assertThat(driver.findElement(By.id("text")).getDomProperty("value")).isEmpty();
    assertThat(shown()).isEqualTo(List.of("Review every script"));
  }

  @Test
  void a_reason_opens_its_evidence_even_where_the_filter_hides_it() {
    browser.open(address("one") + "#status=signed");
    driver.findElement(By.cssSelector("#why a")).click();
    WebElement item = driver.findElement(By.cssSelector(".item[open]"));
    assertThat(item.getText())
        .contains("No query has become slower", "at most 40 ms", "48 ms", "p50 12 ms");
    assertThat(shown()).hasSize(16);
    WebElement summary = driver.switchTo().activeElement();
    assertThat(summary.getTagName()).isEqualTo("summary");
    // The filter stays in view above the list: it must not cover what was asked for.
    assertThat(
            script(
                "const filter = document.getElementById('filter').getBoundingClientRect();"
                    + "return arguments[0].getBoundingClientRect().top >= filter.bottom",
                summary))
        .isEqualTo(true);
  }

  @Test
  void everything_is_reached_by_keyboard() {
    browser.open(address("one"));
    WebElement body = driver.findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Skip to the reasons");
    driver.switchTo().activeElement().sendKeys("/");
    assertThat(driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("text");
    driver.switchTo().activeElement().sendKeys("slower/");
    driver.switchTo().activeElement().sendKeys(Keys.BACK_SPACE);
    assertThat(shown()).isEqualTo(List.of("No query has become slower"));
    WebElement focused = driver.switchTo().activeElement();
    for (int i = 0; i < 20 && !focused.getTagName().equals("summary"); i++) {
      focused.sendKeys(Keys.TAB);
      focused = driver.switchTo().activeElement();
    }
    assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
    focused.sendKeys(Keys.ENTER);
    assertThat(driver.findElement(By.cssSelector(".item[open]")).getText())
        .contains("at most 40 ms");
  }

  @Test
  void everything_that_is_shown_unfolds_and_folds() {
    browser.open(address("one") + "#only=open");
    driver.findElement(By.id("unfold")).click();
    assertThat(driver.findElements(By.cssSelector(".item[open]"))).hasSize(6);
    driver.findElement(By.id("fold")).click();
    assertThat(driver.findElements(By.cssSelector(".item[open]"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"one", "production", "hostile", "overview"})
  void a_phone_never_scrolls_sideways(String page) {
    browser.size(375, 812).open(address(page));
    script("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo(375L);
  }

  @Test
  void paper_shows_what_matters_and_nothing_to_press() {
    browser.media("print", "dark").open(address("one"));
    assertThat(visible("#filter")).isFalse();
    assertThat(visible("nav")).isFalse();
    assertThat(driver.findElements(By.cssSelector(".item .findings"))).hasSize(3);
    assertThat(
            script(
                "return [...document.querySelectorAll('.item .findings')]"
                    + ".every(findings => findings.checkVisibility())"))
        .isEqualTo(true);
    assertThat(visible(".list ul")).isTrue();
    assertThat(visible(".to-sign")).isTrue();
    assertThat(visible(".item.step[data-statuses=passed]")).isFalse();
    assertThat(driver.findElement(By.tagName("body")).getCssValue("background-color"))
        .isEqualTo("rgba(255, 255, 255, 1)");
    assertThat(driver.findElement(By.cssSelector(".to-sign")).getCssValue("break-inside"))
        .isEqualTo("avoid");
  }

  private static boolean visible(String selector) {
    return (boolean)
        script("return document.querySelector(arguments[0]).checkVisibility()", selector);
  }

  @Test
  void it_is_printed_as_pages_of_a4() {
    browser.open(address("one"));
    String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF-").contains("/MediaBox [0 0 594.95996 841.91998]");
    assertThat(Pattern.compile("/Type /Page\\b").matcher(pdf).results().count()).isBetween(2L, 8L);
    assertThat(driver.findElements(By.cssSelector(".item[open]"))).isEmpty();
  }

  @Test
  void light_and_dark_follow_the_reader() {
    browser.open(address("one"));
    WebElement body = driver.findElement(By.tagName("body"));
    assertThat(body.getCssValue("background-color")).isEqualTo("rgba(244, 245, 247, 1)");
    browser.media("screen", "dark");
    assertThat(body.getCssValue("background-color")).isEqualTo("rgba(17, 21, 26, 1)");
  }

  @ParameterizedTest
  @CsvSource({
    "one, light, 1280, false",
    "one, light, 1280, true",
    "one, dark, 1280, true",
    "one, light, 375, true",
    "production, light, 1280, true",
    "production, dark, 375, true",
    "hostile, light, 1280, true",
    "overview, light, 1280, false",
    "overview, dark, 375, false",
  })
  void nobody_is_left_out(String page, String scheme, int width, boolean unfolded)
      throws IOException {
    browser.size(width, 900).media("screen", scheme).open(address(page));
    if (unfolded) {
      script("document.querySelectorAll('details').forEach(details => details.open = true)");
      script("document.querySelector('#filter [data-status]').click()");
      script("document.querySelector('#filter [data-status]').click()");
    }
    // What is not drawn has no contrast that could be judged.
    script("document.querySelectorAll('.group').forEach(g => g.scrollIntoView())");
    script(axe());
    Object violations =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              results => done(results.violations
                .filter(each => ['serious', 'critical'].includes(each.impact))
                .flatMap(each => each.nodes.map(node => each.id + ': ' + node.html))),
              error => done([String(error)]));
            """);
    assertThat(violations).isEqualTo(List.of());
  }

  private static String axe() throws IOException {
    try (InputStream file = SignOffPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_thousand_lines_are_shown_and_filtered() throws IOException {
    Recording recording = new Recording("many", Gate.REHEARSAL, Steps.lines(1_000));
    IntStream.rangeClosed(1, 1_000)
        .forEach(
            i ->
                recording.performed(
                    "line " + i, Outcome.of(i % 100 == 0 ? Status.FAILED : Status.PASSED, "x"), 1));
    write("many", SignOffPage.of(recording.run(), Example.LINKS));
    browser.open(address("many"));
    assertThat(driver.findElements(By.cssSelector(".item"))).hasSize(1_000);
    driver.findElement(By.cssSelector("[data-status=failed]")).click();
    driver.findElement(By.id("text")).sendKeys("Claim 700");
    assertThat(shown()).isEqualTo(List.of("Claim 700"));
    assertThat(driver.findElement(By.id("shown")).getText()).isEqualTo("1 of 1000 shown");
  }
}
