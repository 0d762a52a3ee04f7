package dev.gonogo.engine.signature;

import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Node;
import dev.gonogo.engine.yaml.Position;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Sequence;
import dev.gonogo.engine.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The file that signatures are kept in: only ever appended to, so that its history is that of the
 * sign-off.
 *
 * @param path the file, beside the spec file; it need not exist
 */
public record SignatureFile(Path path) {
  /** What the name of the file ends with. */
  public static final String SUFFIX = ".signatures.yaml";

  private static final String HEADING =
      """
      # What people have signed of this checklist. Written by "gonogo sign"; only ever append to it.
      """;

  /** The file of the checklist of this name, in this folder. */
  public static SignatureFile of(Path folder, String checklist) {
    return new SignatureFile(folder.resolve(checklist + SUFFIX));
  }

  /** All signatures in the order of signing; none where there is no file. */
  public List<Signature> read(Problems problems) {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try {
      if (!path.toRealPath().startsWith(path.resolveSibling("").toRealPath())) {
        problems.add(
            new Position(name, 1, 1),
            "the file is a link that leaves the folder of the checklist. Put the file itself here");
        return List.of();
      }
      return Yaml.read(name, Files.readString(path), problems)
          .map(node -> signatures(node, problems))
          .orElse(List.of());
    } catch (CharacterCodingException e) {
      problems.add(new Position(name, 1, 1), "the file is not UTF-8. Save it as UTF-8");
    } catch (IOException e) {
      problems.add(new Position(name, 1, 1), "the file cannot be read: " + e);
    }
    return List.of();
  }

  private static List<Signature> signatures(Node node, Problems problems) {
    if (!(node instanceof Sequence list)) {
      problems.add(node.position(), "expected a list of signatures, as \"gonogo sign\" writes it");
      return List.of();
    }
    List<Signature> signatures = new ArrayList<>();
    for (Node element : list.elements()) {
      Binder.bind(element, Signature.class, problems).ifPresent(signatures::add);
    }
    return signatures;
  }

  /**
   * Appends signatures, all in one write.
   *
   * @throws IOException where the file cannot be written
   */
  public void append(List<Signature> signatures) throws IOException {
    boolean exists = Files.exists(path) && Files.size(path) > 0;
    StringBuilder text = new StringBuilder(exists ? endOfLine() : HEADING);
    signatures.forEach(signature -> text.append(yaml(signature)));
    Files.writeString(
        path,
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.APPEND);
  }

  /** Whoever edited the file may have left its last line without an end. */
  private String endOfLine() throws IOException {
    return Files.readString(path).endsWith("\n") ? "" : "\n";
  }

  private static String yaml(Signature signature) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("- item: ").append(quoted(signature.item())).append('\n');
    add(yaml, "line", quoted(signature.line()));
    add(yaml, "text", signature.text());
    add(yaml, "content", signature.content());
    add(yaml, "status", signature.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    add(yaml, "name", quoted(signature.name()));
    add(yaml, "role", quoted(signature.role()));
    signature.git().ifPresent(git -> add(yaml, "git", quoted(git)));
    add(yaml, "at", signature.at().toString());
    signature.until().ifPresent(until -> add(yaml, "until", until.toString()));
    signature.reason().ifPresent(reason -> add(yaml, "reason", quoted(reason)));
    if (!signature.evidence().isEmpty()) {
      yaml.append("  evidence:\n");
      for (Map.Entry<String, String> file : signature.evidence().entrySet()) {
        yaml.append("    ").append(quoted(file.getKey())).append(": ");
        yaml.append(file.getValue()).append('\n');
      }
    }
    return yaml.toString();
  }

  private static void add(StringBuilder yaml, String key, String value) {
    yaml.append("  ").append(key).append(": ").append(value).append('\n');
  }

  /** In double quotes, in which YAML reads every character that is escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
              } else if (isPlain(character)) {
                quoted.appendCodePoint(character);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", character));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPlain(int character) {
    int type = Character.getType(character);
    return !(type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR);
  }
}
