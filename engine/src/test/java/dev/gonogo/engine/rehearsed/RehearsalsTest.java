package dev.gonogo.engine.rehearsed;

import static dev.gonogo.engine.rehearsed.Verdicts.finished;
import static dev.gonogo.engine.rehearsed.Verdicts.hash;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.evidence.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalsTest {

  private static final Catalog BEFORE = catalog("before");
  private static final Catalog AFTER = catalog("after");

  @TempDir Path workspace;
  private Rehearsals rehearsals;
  private Path folder;

  @BeforeEach
  void open() {
    rehearsals = new Rehearsals(workspace, "shop");
    folder = workspace.resolve("rehearsals").resolve("shop");
  }

  private static Catalog catalog(String schema) {
    return new Catalog(17, "shop", List.of(new Schema(schema, "owner", null)), List.of());
  }

  private Path kept(String content) {
    return folder.resolve(hash(content));
  }

  @Test
  void nothing_is_there_before_the_first() {
    assertThat(rehearsals.latest()).isEmpty();
    assertThat(rehearsals.of(hash("a"))).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void two_builds_may_end_at_once() throws Exception {
    List<Process> builds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      builds.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KeepsRehearsals.class.getName(),
                  workspace.toString())
              .redirectErrorStream(true)
              .start());
    }

    for (Process build : builds) {
      assertThat(new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThat(build.waitFor()).isZero();
    }
    assertThat(rehearsals.latest()).isPresent();
  }

  @Test
  void a_rehearsal_comes_back() throws IOException {
    rehearsals.keep(finished("a", 1), Map.of(0, BEFORE, 2, AFTER), Map.of());

    Rehearsal rehearsal = rehearsals.of(hash("a")).orElseThrow();
    assertThat(rehearsal.verdict()).isEqualTo(finished("a", 1));
    assertThat(rehearsal.catalog(0)).isEqualTo(BEFORE);
    assertThat(rehearsal.catalog(2)).isEqualTo(AFTER);
    assertThat(rehearsals.latest()).hasValue(rehearsal);
    assertThat(rehearsals.of(hash("b"))).isEmpty();
    assertThat(names(folder)).containsExactly(hash("a"));
    assertThat(names(kept("a")))
        .containsExactly(
            "answers.json.gz", "catalog-0.json.gz", "catalog-2.json.gz", "verdict.json");
    assertThat(Files.readString(kept("a").resolve("verdict.json")))
        .startsWith("{\n  \"state\": \"finished\",\n  \"word\": \"REHEARSED\",\n");
  }

  @Test
  void a_later_one_of_the_same_content_takes_its_place() throws IOException {
    rehearsals.keep(finished("a", 1), Map.of(0, BEFORE, 1, AFTER), Map.of());
    try (InputStream open = Files.newInputStream(kept("a").resolve("verdict.json"))) {
      byte[] begun = open.readNBytes(9);
      byte[] first = Files.readAllBytes(kept("a").resolve("verdict.json"));
      rehearsals.keep(finished("a", 2), Map.of(0, AFTER), Map.of());

      // What a reader has open stays whole, because the file is another one.
      assertThat(open.readAllBytes())
          .isEqualTo(Arrays.copyOfRange(first, begun.length, first.length));
    }
    assertThat(rehearsals.of(hash("a")).orElseThrow().verdict()).isEqualTo(finished("a", 2));
    assertThat(names(kept("a")))
        .containsExactly("answers.json.gz", "catalog-0.json.gz", "verdict.json");
    assertThat(names(folder)).containsExactly(hash("a"));
  }

  @Test
  void the_latest_is_the_one_that_ended_last() {
    rehearsals.keep(finished("b", 3), Map.of(0, BEFORE), Map.of());
    rehearsals.keep(finished("a", 5), Map.of(0, BEFORE), Map.of());
    rehearsals.keep(finished("c", 4), Map.of(0, BEFORE), Map.of());

    assertThat(rehearsals.latest().orElseThrow().verdict()).isEqualTo(finished("a", 5));
  }

  @Test
  void the_five_newest_contents_are_kept() throws IOException {
    for (int minute = 1; minute <= 7; minute++) {
      rehearsals.keep(finished("content " + minute, minute), Map.of(0, BEFORE), Map.of());
    }
    rehearsals.keep(finished("content 3", 8), Map.of(0, BEFORE), Map.of());

    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            hash("content 3"),
            hash("content 4"),
            hash("content 5"),
            hash("content 6"),
            hash("content 7"));
  }

  @Test
  void another_checklist_is_left_alone() {
    Verdict other =
        Verdicts.of(Verdict.FINISHED, "bank", hash("a"), Instant.parse("2026-12-05T18:00:00Z"));
    new Rehearsals(workspace, "bank").keep(other, Map.of(0, BEFORE), Map.of());
    rehearsals.keep(finished("a", 1), Map.of(0, AFTER), Map.of());

    assertThat(new Rehearsals(workspace, "bank").latest().orElseThrow().verdict()).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {Verdict.RUNNING, Verdict.INTERRUPTED})
  void only_what_is_finished_is_kept(String state) {
    Verdict verdict = Verdicts.of(state, "shop", hash("a"), null);

    assertThatThrownBy(() -> rehearsals.keep(verdict, Map.of(0, BEFORE), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rehearsal that is " + state + " cannot be kept: only finished ones are");
    assertThat(folder).doesNotExist();
  }

  @Test
  void what_cannot_be_found_again_is_not_kept() {
    Instant end = Instant.parse("2026-12-05T18:00:00Z");
    assertRefused(
        Verdicts.of(Verdict.FINISHED, "bank", hash("a"), end),
        Map.of(0, BEFORE),
        "a rehearsal of bank cannot be kept as one of shop");
    assertRefused(
        Verdicts.of(Verdict.FINISHED, "shop", "", end),
        Map.of(0, BEFORE),
        "'' is not the hash of a content: 64 hexadecimal digits");
    assertRefused(
        finished("a", 1),
        Map.of(),
        "catalogs of the states []: at least one is needed, counted from 0");
    assertRefused(
        finished("a", 1),
        Map.of(-1, BEFORE),
        "catalogs of the states [-1]: at least one is needed, counted from 0");
    assertThatThrownBy(() -> rehearsals.of("../bank"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'../bank' is not the hash of a content: 64 hexadecimal digits");
  }

  private void assertRefused(Verdict verdict, Map<Integer, Catalog> states, String message) {
    assertThatThrownBy(() -> rehearsals.keep(verdict, states, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void what_a_killed_process_was_writing_is_not_seen_and_goes() throws IOException {
    Path old = Files.createDirectories(folder.resolve(".aside-1"));
    Path recent = Files.createDirectories(folder.resolve(".aside-2"));
    Files.writeString(old.resolve("verdict.json"), "{");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(25 * 60 * 60)));
    assertThat(rehearsals.latest()).isEmpty();

    rehearsals.keep(finished("a", 1), Map.of(0, BEFORE), Map.of());
    assertThat(names(folder)).containsExactly(recent.getFileName().toString(), hash("a"));
  }

  @Test
  void a_folder_that_cannot_be_written_is_told() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file");

    assertThatThrownBy(() -> rehearsals.keep(finished("a", 1), Map.of(0, BEFORE), Map.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot keep the rehearsal in " + folder);
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(one -> names.add(requireNonNull(one.getFileName()).toString()));
    }
    names.sort(null);
    return names;
  }
}
