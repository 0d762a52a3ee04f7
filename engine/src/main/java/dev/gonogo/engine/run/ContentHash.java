package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.evidence.Sha256;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One hash of everything that decides what a run does and how it is judged. */
public final class ContentHash {
  private final MessageDigest digest;
  private final Plan plan;

  private ContentHash(Plan plan) {
    this.plan = plan.rehearsal();
    this.digest = Sha256.digest();
  }

  /** SHA-256 in hexadecimal; names and lengths are part of it, so that no two contents meet. */
  static String of(Plan plan, String engine) {
    ContentHash hash = new ContentHash(plan);
    hash.add("engine", engine.getBytes(StandardCharsets.UTF_8));
    plan.spec()
        .map(Spec::staging)
        .ifPresent(server -> hash.add("postgres " + server.postgres(), new byte[0]));
    hash.files().forEach(hash::addFile);
    hash.resources().forEach(hash::addResource);
    return hash.hex();
  }

  /**
   * SHA-256, hexadecimal, of the files of the checklist alone: what people review and sign,
   * whatever engine, JDK or server it is rehearsed with.
   */
  public static String ofFiles(Plan plan) {
    ContentHash hash = new ContentHash(plan);
    hash.files().forEach(hash::addFile);
    return hash.hex();
  }

  /** SHA-256, hexadecimal, of scripts and everything they include, and of what runs them. */
  static String ofScripts(Plan plan, List<String> scripts, String engine) {
    ContentHash hash = new ContentHash(plan);
    hash.add("engine", engine.getBytes(StandardCharsets.UTF_8));
    for (String script : scripts) {
      hash.add("script " + script, new byte[0]);
      hash.included(script).forEach(hash::addFile);
    }
    return hash.hex();
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private Set<String> files() {
    Set<String> files = new TreeSet<>(plan.files());
    scripts().forEach(script -> files.addAll(included(script)));
    return files;
  }

  private Set<String> scripts() {
    Set<String> scripts = new TreeSet<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Setup setup) {
        scripts.addAll(setup.scripts());
      } else if (step instanceof Step.Deploy deploy) {
        add(deploy.migration(), scripts);
      } else if (step instanceof Step.Rollback rollback) {
        add(rollback.migration(), scripts);
      }
    }
    plan.spec().map(Spec::trafficScripts).ifPresent(scripts::addAll);
    plan.spec().map(Spec::reducedSetup).ifPresent(scripts::addAll);
    return scripts;
  }

  /** The files of programs are among those of the plan. */
  private static void add(Migration migration, Set<String> scripts) {
    if (migration instanceof SqlScript script) {
      scripts.add(script.file());
    }
  }

  /** A script that cannot be followed has the hash of what was found; running it will say why. */
  private List<String> included(String script) {
    try {
      Path folder = plan.folder().toRealPath();
      return ScriptRunner.files(Path.of(script), folder).stream()
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (ScriptException notReadable) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + script, e);
    }
  }

  private Set<String> resources() {
    Set<String> resources = new TreeSet<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Item item) {
        item.checks().values().stream().map(Check::resources).forEach(resources::addAll);
      }
    }
    return resources;
  }

  /** A file that may not be read is a problem of the plan, and told as such. */
  private void addFile(String file) {
    try {
      Path path = plan.folder().resolve(file);
      boolean readable = Files.isRegularFile(path) && Files.isReadable(path);
      add("file " + file, readable ? Files.readAllBytes(path) : new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void addResource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(name)) {
      add("resource " + name, in == null ? new byte[0] : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private void add(String name, byte[] content) {
    digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }
}
