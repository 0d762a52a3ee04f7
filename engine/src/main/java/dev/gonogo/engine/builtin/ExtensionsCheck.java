package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.toMap;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.definition.SchemaName;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Doc("Extensions: installed in this database or not, and on the server to be installed.")
record ExtensionsCheck(
    @Doc("Name of an extension to its version: `1.10 or later`, `1.10` or `any`.")
        Map<String, String> installed,
    @Doc("Extensions that are not installed.") List<String> absent,
    @Doc("Extensions that the server has, so that they can be installed.") List<String> available,
    @Doc("The schema that the installed ones are in; not compared where it is not written.")
        Optional<String> schema,
    @Doc("Whether the installed ones must be of the version that the server would install now.")
        @Default("false")
        boolean current)
    implements ReadOnlyCheck {

  private static final String AVAILABLE = SqlFile.read(ExtensionsCheck.class, "extensions.sql");

  ExtensionsCheck {
    if (installed.isEmpty() && absent.isEmpty() && available.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one extension under \"installed\", \"absent\" or \"available\"");
    }
    installed.values().forEach(ExtensionVersion::parse);
    for (String name : absent) {
      if (installed.containsKey(name)) {
        throw new IllegalArgumentException(
            "extension %s is both under \"installed\" and under \"absent\"".formatted(name));
      }
    }
    if (installed.isEmpty() && (current || schema.isPresent())) {
      throw new IllegalArgumentException(
          "\"current\" and \"schema\" are about extensions under \"installed\": name one");
    }
    schema.ifPresent(name -> SchemaName.parse(name, "schema"));
    installed = Collections.unmodifiableMap(new LinkedHashMap<>(installed));
    absent = List.copyOf(absent);
    available = List.copyOf(available);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Map<String, Extension> found = found(database.catalog());
    Map<String, String> offered = offered(database);
    Judgement judgement = new Judgement();
    installed.forEach(
        (name, version) -> {
          Extension extension = found.get(name);
          if (extension == null) {
            judgement.found(
                "extension %s is not installed%s".formatted(quoted(name), next(name, offered)));
          } else {
            judge(extension, ExtensionVersion.parse(version), offered.get(name), judgement);
          }
        });
    for (String name : absent) {
      if (found.containsKey(name)) {
        judgement.found("extension %s is installed, but should not be".formatted(quoted(name)));
      }
    }
    for (String name : available) {
      if (!offered.containsKey(name)) {
        judgement.found(
            "extension %s is not on the server: install its package".formatted(quoted(name)));
      }
    }
    return judgement.outcome(claim());
  }

  private void judge(
      Extension extension, ExtensionVersion wanted, @Nullable String offered, Judgement judgement) {
    String name = quoted(extension.name());
    if (!wanted.accepts(extension.version())) {
      judgement.found(
          new Finding(
              "extension %s is version %s, not %s".formatted(name, extension.version(), wanted),
              wanted.toString(),
              extension.version()));
    }
    if (current && offered != null && !offered.equals(extension.version())) {
      judgement.found(
          "extension %s is version %s, and the server has %s: ALTER EXTENSION %s UPDATE"
              .formatted(name, extension.version(), offered, name));
    }
    schema
        .map(written -> SchemaName.parse(written, "schema"))
        .filter(expected -> !expected.equals(extension.schema()))
        .ifPresent(
            expected ->
                judgement.found(
                    "extension %s is in schema %s, not in %s"
                        .formatted(name, quoted(extension.schema()), quoted(expected))));
  }

  private static String next(String name, Map<String, String> offered) {
    return offered.containsKey(name)
        ? ": CREATE EXTENSION " + quoted(name)
        : ", and the server does not have it: install its package";
  }

  private static Map<String, Extension> found(Catalog catalog) {
    return catalog.objects(Extension.class).stream().collect(toMap(Extension::name, one -> one));
  }

  private static Map<String, String> offered(ReadOnlyDatabase database) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (List<@Nullable String> row : database.query(AVAILABLE).rows()) {
      offered.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return offered;
  }

  private static String quoted(String name) {
    return QualifiedName.quoted(name);
  }

  private String claim() {
    List<String> claims = new ArrayList<>();
    if (!installed.isEmpty()) {
      claims.add("installed: " + String.join(", ", installed.keySet()));
    }
    if (!absent.isEmpty()) {
      claims.add("absent: " + String.join(", ", absent));
    }
    if (!available.isEmpty()) {
      claims.add("available: " + String.join(", ", available));
    }
    return String.join("; ", claims);
  }
}
