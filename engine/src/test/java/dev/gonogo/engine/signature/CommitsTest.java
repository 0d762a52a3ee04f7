package dev.gonogo.engine.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a real git knows the lines of a file. */
class CommitsTest {
  @TempDir Path folder;

  @Test
  void outside_of_git() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "- one\n");

    assertThat(Commits.of(file).of(1)).isEqualTo("not in git");
  }

  @Test
  void each_line_is_of_the_commit_that_brought_it() throws Exception {
    git("init", "--quiet");
    Path file = Files.writeString(folder.resolve("a.yaml"), "- one\n");
    git("add", "a.yaml");
    commit("Aiko Tanaka");
    Files.writeString(file, "- one\n- two\n- three\n");

    Commits commits = Commits.of(file);

    assertThat(commits.of(1))
        .matches("committed by Aiko Tanaka in [0-9a-f]{7,}, which is not signed");
    assertThat(commits.of(2)).isEqualTo("not committed yet");
    assertThat(commits.of(9)).isEqualTo("not committed yet");
  }

  @Test
  void a_commit_can_be_signed() throws Exception {
    assumeTrue(hasProgram("ssh-keygen"), "ssh-keygen is needed to sign a commit");
    git("init", "--quiet");
    Path key = folder.resolve("key");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    String publicKey = Files.readString(folder.resolve("key.pub"));
    Path allowed = Files.writeString(folder.resolve("allowed"), "aiko@example.com " + publicKey);
    git("config", "gpg.format", "ssh");
    git("config", "user.signingkey", key.toString());
    Path file = Files.writeString(folder.resolve("a.yaml"), "- one\n");
    git("add", "a.yaml");
    commit("Aiko Tanaka", "--gpg-sign");

    assertThat(Commits.of(file).of(1)).endsWith(", which is not signed");
    git("config", "gpg.ssh.allowedSignersFile", allowed.toString());
    assertThat(Commits.of(file).of(1)).endsWith(", which is signed");
  }

  @Test
  void git_knows_who_works_in_a_folder() throws Exception {
    git("init", "--quiet");
    git("config", "user.name", "Aiko Tanaka");
    git("config", "user.email", "aiko@example.com");

    assertThat(GitIdentity.of(folder)).hasToString("Optional[Aiko Tanaka <aiko@example.com>]");
  }

  private static boolean hasProgram(String name) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  private void commit(String name, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-c",
                "user.name=" + name,
                "-c",
                "user.email=aiko@example.com",
                "commit",
                "--quiet"));
    command.addAll(List.of(options));
    command.addAll(List.of("--message", "Sign"));
    git(command.toArray(String[]::new));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), printed).isZero();
  }
}
