package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Stage.When;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.run.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @Test
  void without_properties_everything_is_as_documented() {
    Settings settings = Settings.of(Map.of("user.home", "/home/aiko", "gonogopher", "hums"));

    assertThat(settings.checklist()).isEmpty();
    assertThat(settings.checklists()).isEmpty();
    assertThat(settings.run())
        .isEqualTo(
            new RunSettings(
                Gate.REHEARSAL,
                Path.of("target", "gonogo"),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                StagingSettings.in(Path.of(".gonogo"))));
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void every_property_is_read() {
    Settings settings =
        Settings.of(
            Map.ofEntries(
                Map.entry("gonogo.checklist", "orders"),
                Map.entry("gonogo.checklists", "src/checklists"),
                Map.entry("gonogo.gate", "sign-off"),
                Map.entry("gonogo.output", "out"),
                Map.entry("gonogo.seed", "42"),
                Map.entry("gonogo.sample", "all"),
                Map.entry("gonogo.postgres", "16"),
                Map.entry("gonogo.stop.point", "error after db/deploy.sql:12"),
                Map.entry("gonogo.postgresql.binaries", "/b"),
                Map.entry("gonogo.staging", "embedded"),
                Map.entry("gonogo.setup", "fresh"),
                Map.entry("gonogo.staging.user", "aiko"),
                Map.entry("gonogo.staging.directory", "/d"),
                Map.entry("gonogo.workspace", "/w")));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                Optional.of("orders"),
                Optional.of(Path.of("src/checklists")),
                Optional.of(16),
                new RunSettings(
                    Gate.SIGN_OFF,
                    Path.of("out"),
                    Optional.of(42L),
                    true,
                    false,
                    Optional.of("error after db/deploy.sql:12"),
                    new StagingSettings(
                        Path.of("/w"),
                        Optional.of(Path.of("/b")),
                        Optional.of("aiko"),
                        Optional.of(Path.of("/d")),
                        Optional.of(Where.EMBEDDED),
                        false)),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({"draft,DRAFT", "rehearsal,REHEARSAL", "sign-off,SIGN_OFF", "'',REHEARSAL"})
  void each_gate_has_its_word(String word, Gate gate) {
    Settings settings = Settings.of(Map.of("gonogo.gate", word));

    assertThat(settings.run().gate()).isEqualTo(gate);
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void production_is_verified_at_a_stage_and_judged_for_the_sign_off() {
    Settings before = Settings.of(Map.of("gonogo.stage", "before"), Map.of("SHOP_ME", "aiko"));

    assertThat(before.run().stage()).contains(new Stage(When.BEFORE, ""));
    assertThat(before.run().gate()).isEqualTo(Gate.SIGN_OFF);
    assertThat(before.run().variables().of("SHOP_ME")).contains("aiko");
    assertThat(before.run().toString()).doesNotContain("aiko");
    assertThat(Settings.of(Map.of("gonogo.stage", "after \"Phase 1\"")).run().stage())
        .contains(new Stage(When.AFTER, "Phase 1"));
    assertThat(Settings.of(Map.of("gonogo.stage", "accept", "gonogo.gate", "draft")).run().gate())
        .isEqualTo(Gate.DRAFT);
  }

  @Test
  void what_is_only_planned_is_judged_as_a_draft() {
    Settings planned = Settings.of(Map.of("gonogo.stage", "before", "gonogo.plan-only", "true"));

    assertThat(planned.run().planOnly()).isTrue();
    assertThat(planned.run().gate()).isEqualTo(Gate.DRAFT);
    assertThat(planned.problems()).isEmpty();
    assertThat(Settings.of(Map.of("gonogo.plan-only", "true")).problems())
        .containsExactly(
            "-Dgonogo.plan-only tells what would be sent to production at a stage. Write -Dgonogo.stage=before, too");
    assertThat(Settings.of(Map.of("gonogo.plan-only", "yes")).problems())
        .containsExactly("-Dgonogo.plan-only=yes: unknown word. Allowed: false, true");
  }

  @Test
  void a_stage_that_is_none_and_a_milder_gate_are_told_what_is_allowed() {
    assertThat(Settings.of(Map.of("gonogo.stage", "befor")).problems())
        .containsExactly(
            "-Dgonogo.stage=befor: unknown stage. Allowed: before, after \"<phase>\", accept. Did you mean \"before\"?");
    assertThat(Settings.of(Map.of("gonogo.stage", "after ")).problems())
        .containsExactly(
            "-Dgonogo.stage=after : unknown stage. Allowed: before, after \"<phase>\", accept");
    assertThat(Settings.of(Map.of("gonogo.stage", "before", "gonogo.gate", "rehearsal")).problems())
        .containsExactly(
            "-Dgonogo.gate=rehearsal: production is judged at the gate sign-off. Leave it out, or write draft");
  }

  @Test
  void a_property_without_a_value_is_as_if_it_were_not_there() {
    assertThat(Settings.of(Map.of("gonogo.checklist", " ", "gonogo.checklists", "")))
        .isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void a_wrong_gate_is_told_what_is_allowed() {
    assertThat(Settings.of(Map.of("gonogo.gate", "dratf")).problems())
        .containsExactly(
            "-Dgonogo.gate=dratf: unknown gate. Allowed: draft, rehearsal, sign-off. Did you mean"
                + " \"draft\"?");
    assertThat(Settings.of(Map.of("gonogo.gate", "open")).problems())
        .containsExactly("-Dgonogo.gate=open: unknown gate. Allowed: draft, rehearsal, sign-off");
  }

  @Test
  void a_wrong_word_for_the_reports_is_told_what_is_allowed() {
    assertThat(Settings.of(Map.of("gonogo.seed", "many", "gonogo.sample", "few")).problems())
        .containsExactly(
            "-Dgonogo.sample=few: unknown word. Allowed: all, some",
            "-Dgonogo.seed=many: not a whole number");
    assertThat(Settings.of(Map.of("gonogo.reports", "page")).problems()).isEmpty();
    assertThat(Settings.of(Map.of("gonogo.reports", "pages")).problems())
        .containsExactly(
            "-Dgonogo.reports=pages: unknown word. Allowed: all, none, page. Did you mean"
                + " \"page\"?");
  }

  @Test
  void an_unknown_property_is_told_what_is_allowed() {
    assertThat(Settings.of(Map.of("gonogo.gat", "draft")).problems())
        .containsExactly(
            "-Dgonogo.gat=draft: unknown property. Allowed: gonogo.checklist, gonogo.checklists,"
                + " gonogo.gate, gonogo.load, gonogo.output, gonogo.plan-only, gonogo.postgres, gonogo.postgresql.binaries, gonogo.reports, gonogo.sample, gonogo.seed, gonogo.setup,"
                + " gonogo.stage, gonogo.staging, gonogo.staging.directory, gonogo.staging.user, gonogo.stop.point, gonogo.workspace. Did you mean"
                + " \"gonogo.gate\"?");
  }

  @Test
  void servers_of_others_are_told_by_the_environment_alone() {
    Map<String, String> environment =
        Map.of(
            "GONOGO_STAGING_URL", "postgresql://ci@db/x",
            "GONOGO_STAGING_PASSWORD", "secret",
            "GONOGO_PRODUCTION_URL", "postgresql://ci@production/x",
            "GONOGO_PRODUCTION_PASSWORD", " ");

    assertThat(
            Settings.of(Map.of("gonogo.staging", "existing"), environment).run().staging().access())
        .isEqualTo(
            new ServerAccess(
                Optional.of("postgresql://ci@db/x"),
                Optional.of("secret"),
                Optional.of("postgresql://ci@production/x"),
                Optional.empty()));
    assertThat(
            Settings.of(
                    Map.of(
                        "gonogo.staging", "there",
                        "gonogo.staging.url", "postgresql://ci:secret@db/x"))
                .problems())
        .containsExactly(
            "-Dgonogo.staging.url: arguments of processes are public. Set the environment variable"
                + " GONOGO_STAGING_URL instead",
            "-Dgonogo.staging=there: unknown word. Allowed: auto, container, embedded, existing");
  }

  @Test
  void all_problems_are_told_at_once_in_the_order_of_their_names() {
    assertThat(
            Settings.of(Map.of("gonogo.x", "1", "gonogo.gate", "x", "gonogo.output", "a\0b"))
                .problems())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("-Dgonogo.x=1: unknown property. Allowed: "),
            second -> assertThat(second).startsWith("-Dgonogo.gate=x: unknown gate. Allowed: "),
            third ->
                assertThat(third)
                    .isEqualTo("-Dgonogo.output=a\0b: not a path: Nul character not allowed"));
  }

  @Test
  void the_properties_of_this_process_are_read() {
    properties.set(Settings.GATE, "draft");
    properties.set(Settings.CHECKLIST, "orders");

    assertThat(Settings.read().run().gate()).isEqualTo(Gate.DRAFT);
    assertThat(Settings.read().checklist()).contains("orders");
  }
}
