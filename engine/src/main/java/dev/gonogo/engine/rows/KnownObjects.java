package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.toMap;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a catalog knows the holders of data as. */
final class KnownObjects {

  private final Catalog catalog;
  private final Map<String, Extension> extensions;
  private final Map<QualifiedName, Sequence> sequences;

  KnownObjects(Catalog catalog) {
    this.catalog = catalog;
    extensions =
        catalog.objects(Extension.class).stream()
            .collect(toMap(Extension::name, Function.identity()));
    sequences =
        catalog.objects(Sequence.class).stream()
            .collect(toMap(Sequence::name, Function.identity()));
  }

  /** The table, or the extension whose configuration it holds. */
  Optional<? extends CatalogObject> table(QualifiedName name, @Nullable String extension) {
    return extension == null ? catalog.table(name) : extension(extension);
  }

  /** The sequence, or the extension whose configuration it holds. */
  Optional<? extends CatalogObject> sequence(QualifiedName name, @Nullable String extension) {
    return extension == null ? Optional.ofNullable(sequences.get(name)) : extension(extension);
  }

  /** The database itself, which large objects belong to. */
  CatalogObject database() {
    return Database.of(catalog).orElseThrow();
  }

  private Optional<Extension> extension(String name) {
    return Optional.ofNullable(extensions.get(name));
  }
}
