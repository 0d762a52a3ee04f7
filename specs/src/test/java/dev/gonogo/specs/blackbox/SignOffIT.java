package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Everybody signs, the sign-off passes, and does not any more when one signature is over. */
class SignOffIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void everybody_signs_and_the_sign_off_passes_until_one_signature_is_over() throws Exception {
    // Far enough ahead that what is due after the deployment is not due, whenever this runs.
    MavenProject project =
        MavenProject.muedLms(folder)
            .replacing("mued-lms/mued-lms.spec.yaml", "2026-12-06T02", "2999-12-06T02");

    everybodySigns(project.checklists());
    MavenRun signed = project.verify("-Dgonogo.gate=sign-off");
    signed.ended(
        0,
        "REHEARSED   mued-lms, rehearsed on embedded PostgreSQL 17.",
        "  100 lines  38 passed, 35 signed, 26 not due, 1 accepted",
        "[INFO] BUILD SUCCESS");
    assertThat(signed.verdict("mued-lms").reasons()).isZero();
  }

  @Test
  void what_is_open_passes_a_rehearsal_and_stops_the_sign_off_as_does_what_has_expired()
      throws Exception {
    MavenProject project =
        MavenProject.tiny(folder)
            .replacing(
                "tiny/tiny.spec.yaml",
                "\nphases:",
                "\nsign: { club secretary: [The table of bookings is there] }\nphases:");

    project
        .verify("-Dgonogo.gate=sign-off")
        .ended(
            1,
            "NO-GO   tiny, rehearsed on embedded PostgreSQL 17.",
            "    pending   1 to sign by club secretary, first checklist.md:9 \"The table of bookings is there\"",
            "[INFO] BUILD FAILURE");

    new Signing(project.checklists()).sign("club secretary", "The table of bookings is there");
    Path signatures = project.checklists().resolve("tiny/tiny.signatures.yaml");
    Files.writeString(
        signatures, Files.readString(signatures).stripTrailing() + "\n  until: 2026-11-01\n");

    MavenRun expired = project.verify("-Dgonogo.gate=sign-off");
    expired.ended(
        1,
        "NO-GO   tiny, rehearsed on embedded PostgreSQL 17.",
        "    pending   checklist.md:9 The table of bookings is there",
        "[INFO] BUILD FAILURE");
    assertThat(expired.verdict("tiny").reason().message())
        .startsWith("signed by Aiko Tanaka, club secretary, on ")
        .endsWith(", but it held until 2026-11-01. Sign again\nand: present: bookings");
  }

  private static void everybodySigns(Path checklists) throws Exception {
    Signing signing = new Signing(checklists);
    signing.sign(
        "product manager",
        "Agree on the maintenance window (suggested: Sunday 2-5 AM JST)",
        "Tell users that the service may be interrupted briefly");
    signing.sign(
        "devops lead",
        "1 week before deployment",
        "1 day before deployment",
        "Day of deployment",
        "Target performance");
    signing.sign(
        "backend lead",
        "Phase 2: Service accounts",
        "Phase 3: RLS deployment",
        "Escalation path",
        "Rollback decision matrix");
    signing.sign(
        "database lead",
        "1 week before deployment",
        "Phase 1: Index deployment",
        "Phase 3: RLS deployment",
        "Phase 4: Monitoring and validation",
        "Expected improvements");
  }
}
