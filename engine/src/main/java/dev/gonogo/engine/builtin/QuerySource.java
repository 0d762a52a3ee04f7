package dev.gonogo.engine.builtin;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.sql.QueryFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a check finds its query: under {@code queries}, in the spec file itself, or in a file.
 *
 * @param query the name under {@code queries}
 * @param sql the text
 * @param file relative to the checklist's folder
 */
record QuerySource(Optional<String> query, Optional<String> sql, Optional<String> file) {

  /**
   * Checks that there is one.
   *
   * @throws IllegalArgumentException where there is none or more than one
   */
  QuerySource {
    if (Stream.of(query, sql, file).filter(Optional::isPresent).count() != 1) {
      throw new IllegalArgumentException(
          "say which query by exactly one of \"query\", \"sql\" and \"file\"");
    }
  }

  String text(Application application) throws IOException {
    if (file.isPresent()) {
      return QueryFile.read(application.folder().resolve(file.get()));
    }
    return query.isPresent() ? application.query(query.get()) : sql.orElseThrow();
  }

  List<String> files() {
    return file.stream().toList();
  }

  List<String> queries() {
    return query.stream().toList();
  }
}
