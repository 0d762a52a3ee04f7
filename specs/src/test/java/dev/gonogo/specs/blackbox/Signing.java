package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code gonogo sign} as a process of its own, as its script starts it.
 *
 * @param checklists the folder of the checklists
 */
record Signing(Path checklists) {

  /** Signs as a role: lines under headings, those with checks too. */
  void sign(String role, String... headings) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(OuterBuild.java().resolve("bin/java").toString(), "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), OuterBuild.SHORT_LIVED));
    command.addAll(List.of("dev.gonogo.engine.command.Gonogo", "sign"));
    command.add("--checklists=" + checklists);
    command.addAll(List.of("--name=Aiko Tanaka", "--as=" + role, "--also-checked", "--yes"));
    command.addAll(List.of(headings));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
  }
}
