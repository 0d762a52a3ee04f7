package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The page of a run that has verified production. */
class ProductionPageTest {

  private static Parsed page(Recording recording) {
    return Parsed.of(SignOffPage.of(recording.run(), new Links("", "", "", "")));
  }

  private static String head(Parsed page) {
    return Parsed.text(page.all("header").get(0));
  }

  private static Element row(Parsed page, String title) {
    return page.all("details").stream()
        .filter(each -> each.getAttribute("class").startsWith("item"))
        .filter(each -> Parsed.text(each).contains(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row: " + title));
  }

  private static List<String> production(Parsed page) {
    return Parsed.within(page.byId("production"), "li").stream()
        .filter(item -> item.hasAttribute("id"))
        .map(Parsed::text)
        .toList();
  }

  @Test
  void go_says_when_why_and_what_is_next() {
    Parsed page = page(Productions.goStart());
    assertThat(head(page))
        .startsWith(
            "Sign-off · mued-lms MUED LMS production, before the deployment GO (start)"
                + " Production is as it was rehearsed, and nothing stops it."
                + " Next Start the deployment. Verify again after each phase:"
                + " mvn verify -Dgonogo.stage=\"after PHASE\""
                + " 7 lines ✓ 1 passed ✎ 1 signed ≡ 1 rehearsed · 3 not applicable → 1 not due"
                + " 4 steps ✓ 3 passed ≡ 1 rehearsed")
        .contains("Server PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login");
    assertThat(page.all("section").get(0).getAttribute("class")).isEqualTo("run good");
    assertThat(page.text("why"))
        .isEqualTo("Why GO (start) Production is as it was rehearsed, and nothing stops it.");
  }

  @Test
  void production_as_a_whole_is_summed_up() {
    assertThat(production(page(Productions.goStart())))
        .containsExactly(
            "✓ passed connect to production PostgreSQL 17.6, at db.example:5432, database lms, as"
                + " gonogo_login, the primary, TLS, certificate verified to know gonogo_login may"
                + " read pg_stat_activity of others student may INSERT on lessons, which a question"
                + " never does SQL that makes fitting roles · 2 lines CREATE ROLE gonogo_login"
                + " LOGIN; GRANT student, teacher TO gonogo_login WITH INHERIT FALSE, SET TRUE; not"
                + " possible gonogo_login may not become auditor: GRANT auditor TO gonogo_login"
                + " WITH INHERIT FALSE, SET TRUE began 16:00:00 UTC, took 310 ms connect",
            "≡ rehearsed this content was rehearsed rehearsed on 2026-12-04 15:07 +00:00:"
                + " REHEARSED It ended 2026-12-04 15:07 UTC with REHEARSED: 8 passed, 1 pending"
                + " began 16:00:00 UTC, took 1 ms rehearsal",
            "✓ passed production is as it was rehearsed no difference: 412 objects"
                + " began 16:00:00 UTC, took 140 ms drift",
            "✓ passed nothing was written nothing was written: 38 statements in 12 transactions, 0"
                + " transaction ids assigned, no lock held longer than 41 ms, 212 ms of the"
                + " server's time The server says so itself, at the end of each transaction: it has"
                + " given out no transaction id. None of it changes what a query returns."
                + " began 16:00:00 UTC, took 1 ms proof");
  }

  @Test
  void drift_lists_what_differs_and_what_nobody_looked_at() {
    assertThat(production(page(Productions.noGo())).get(2))
        .isEqualTo(
            "✗ failed production is as it was rehearsed"
                + " differs on production: policy own on lessons: using was (student ="
                + " current_user), is true only on production: index lessons_tmp"
                + " not on production: index idx_b on lesson_slots"
                + " not compared owners: orders is of dba instead"
                + " not readable pg_subscription began 16:00:00 UTC, took 140 ms drift");
  }

  @Test
  void what_came_out_unlike_the_rehearsal_is_seen_at_a_glance() {
    Parsed page = page(Productions.noGo());
    assertThat(page.text("why"))
        .isEqualTo(
            "Why not GO ✗ failed production is as it was rehearsed mued-lms.spec.yaml:1"
                + " differs on production: policy own on lessons: using was (student ="
                + " current_user), is true … and 2 more lines"
                + " ✗ failed Students see only their own lessons checklist.md:7"
                + " ≠ passed in the rehearsal"
                + " student sees 2 rows of lessons that it must not see: #0a1b2c3d4e5f,"
                + " #5f4e3d2c1b0a"
                + " ✗ failed Try the features checklist.md:8 ≠ passed in the rehearsal"
                + " after slots: 3 rows are left");
    assertThat(page.text("filter")).endsWith("≠ unlike the rehearsal 2");
    Element leak = row(page, "Students see only their own lessons");
    assertThat(leak.hasAttribute("data-unlike")).isTrue();
    assertThat(leak.getAttribute("data-statuses")).isEqualTo("failed unlike-the-rehearsal");
    assertThat(row(page, "All indexes are valid").hasAttribute("data-unlike")).isFalse();
  }

  @Test
  void each_line_has_the_status_of_the_rehearsal_beside_its_own() {
    Parsed page = page(Productions.noGo());
    assertThat(Parsed.text(row(page, "Students see only their own lessons")))
        .startsWith(
            "rehearsal ✓ passed production ✗ failed Students see only their own lessons"
                + " ≠ passed in the rehearsal")
        .contains("rehearsal ✓ passed every actor sees its own rows production student sees 2");
    assertThat(Parsed.text(row(page, "Take a backup")))
        .startsWith("rehearsal … pending production ✎ signed Take a backup signed by Aiko Tanaka");
    assertThat(Parsed.text(row(page, "Watch the logs")))
        .startsWith("rehearsal – production → not due Watch the logs")
        .contains("The rehearsal did not have this line.");
    assertThat(Parsed.text(row(page, "Try the features")))
        .contains("✓ passed after users the features work ✓ passed after slots the features work");
  }

  @Test
  void sections_of_rehearsals_are_left_out() {
    Parsed page = page(Productions.goStart());
    assertThat(Parsed.text(page.all("nav").get(0)))
        .isEqualTo("Why Production Open Every line Acceptances Signatures");
    assertThat(page.all("section").stream().map(each -> each.getAttribute("id")))
        .doesNotContain("phases");
    assertThat(page.text("items")).doesNotContain("connect to production", "nothing was written");
    assertThat(page.text("open-not-applicable"))
        .isEqualTo(
            "· not applicable asked at the stage after \"Phase 1: Index deployment (30 mins)\""
                + " · 3 lines All indexes are valid checklist.md:6"
                + " Students see only their own lessons checklist.md:7"
                + " Try the features checklist.md:8");
  }

  @Test
  void a_rehearsal_of_other_content_is_stale() {
    Parsed page = page(Productions.stale());
    assertThat(head(page))
        .contains(
            "Next Do not start. Rehearse this content with mvn verify, and verify again:"
                + " mvn verify -Dgonogo.stage=before");
    assertThat(page.text("why"))
        .isEqualTo(
            "Why not GO ⊘ blocked production is as it was rehearsed mued-lms.spec.yaml:1"
                + " there is no rehearsal of this content to compare with"
                + " ↻ stale this content was rehearsed mued-lms.spec.yaml:1"
                + " rehearsed on 2026-12-04 15:07 +00:00: REHEARSED, but files, engine or"
                + " PostgreSQL major have changed since. Rehearse it with mvn verify"
                + " ↻ stale 1 line was proved by a rehearsal that is too old or of other content"
                + " … pending 1 line awaits a signature");
    assertThat(page.text("open-stale"))
        .isEqualTo(
            "↻ stale rehearsed on 2026-12-04 15:07 +00:00, but files, engine or PostgreSQL major"
                + " have changed since · 1 line The way back is proved checklist.md:9");
  }

  @Test
  void without_a_rehearsal_nothing_stands_beside_a_line() {
    Parsed page = page(Productions.refused());
    assertThat(head(page)).contains("production, after the deployment NO-GO");
    assertThat(Parsed.text(row(page, "All indexes are valid")))
        .startsWith("⊘ blocked All indexes are valid");
    assertThat(production(page).get(0))
        .startsWith(
            "✗ failed connect to production gonogo_login has DELETE on orders, and may only read:"
                + " REVOKE DELETE ON TABLE public.orders FROM gonogo_login"
                + " SQL that makes fitting roles · 2 lines CREATE ROLE gonogo_login LOGIN;");
    assertThat(production(page).get(1))
        .startsWith(
            "– missing this content was rehearsed this checklist was never rehearsed here."
                + " Rehearse it with mvn verify began");
  }

  @Test
  void every_reason_leads_to_its_evidence() {
    for (Recording recording :
        List.of(
            Productions.goStart(),
            Productions.noGo(),
            Productions.stale(),
            Productions.refused())) {
      Parsed page = page(recording);
      Set<String> ids = new HashSet<>();
      for (Element element : page.all("*")) {
        String id = element.getAttribute("id");
        assertThat(id.isEmpty() || ids.add(id)).as("a second #" + id).isTrue();
      }
      assertThat(page.all("a").stream().map(link -> link.getAttribute("href")))
          .filteredOn(link -> link.startsWith("#"))
          .isNotEmpty()
          .allMatch(link -> ids.contains(link.substring(1)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</bdi></section><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "- [x] **bold** `code` [a](javascript:alert(1))",
        "\u202egnp.exe",
      })
  void no_text_changes_what_the_page_is_made_of(String text) {
    Parsed harmless = page(Productions.noGo());
    assertThat(page(Productions.noGo(any -> text + any)).structure())
        .isEqualTo(harmless.structure());
  }
}
