package dev.gonogo.engine.yaml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a reference page, one for each record. */
final class ReferencePage {

  private final Definitions definitions;
  private final InWords inWords;

  ReferencePage(Definitions definitions) {
    this.definitions = definitions;
    this.inWords = new InWords(this::link);
  }

  String sections() {
    return definitions.types().stream().map(this::section).collect(Collectors.joining("\n"));
  }

  private String section(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    StringBuilder section = new StringBuilder("## " + definitions.name(type) + "\n");
    shape.doc().ifPresent(doc -> section.append("\n").append(doc).append("\n"));
    shape
        .shorthand()
        .ifPresent(shorthand -> section.append("\n").append(sentence(shape, shorthand)));
    if (!shape.isAlwaysShort()) {
      section.append("\n").append(table(rows(type)));
    }
    return section.toString();
  }

  private String sentence(RecordShape shape, ShorthandShape shorthand) {
    String value = shorthand.parameter().accept(inWords).one();
    return shape.isAlwaysShort()
        ? "Written as %s.\n".formatted(value)
        : "May be written without keys, as %s.\n".formatted(value);
  }

  private List<Component> rows(Class<?> type) {
    return Stream.concat(definitions.keys(type).stream(), RecordShape.of(type).others().stream())
        .toList();
  }

  private String table(List<Component> keys) {
    return keys.stream()
        .map(this::row)
        .collect(
            Collectors.joining(
                "", "| key | required | value | meaning |\n|---|---|---|---|\n", ""));
  }

  private String row(Component key) {
    Shape shape = key.others() ? ((Shape.MapOf) key.shape()).value() : key.shape();
    return "| `%s` | %s | %s | %s |\n"
        .formatted(key.key(), required(key), cell(shape.accept(inWords).one()), cell(meaning(key)));
  }

  private static String required(Component key) {
    if (key.others()) {
      return "any number";
    }
    return key.byDefault()
        .map("default `%s`"::formatted)
        .orElse(key.isRequired() ? "required" : "optional");
  }

  private static String meaning(Component key) {
    return Stream.concat(key.doc().stream(), key.shape().accept(new WordMeanings()))
        .collect(Collectors.joining(" "));
  }

  private InWords.Words link(Shape.Nested nested) {
    String name = definitions.name(nested.type());
    String link = "[%s](#%s)".formatted(name, name.replace(' ', '-'));
    return new InWords.Words(link, link);
  }

  /** A vertical bar or a line break would end the cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
  }

  /** The words of an enum, as far as their meaning is told. */
  private static final class WordMeanings extends Innermost<String> {

    @Override
    public Stream<String> choice(Shape.Choice choice) {
      return choice.constants().stream()
          .flatMap(
              constant ->
                  constant.doc().map(doc -> "`%s`: %s".formatted(constant.word(), doc)).stream());
    }
  }
}
