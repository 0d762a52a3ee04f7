package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Tablespaces; where they lay is not known. */
final class TablespaceMending implements Mender<Tablespace> {

  @Override
  public String named(Tablespace tablespace) {
    return "TABLESPACE " + Identifier.quoted(tablespace.name());
  }

  @Override
  public Optional<String> alter(Tablespace tablespace, Tablespace former, String property) {
    return Sql.options("ALTER " + named(tablespace), tablespace.options(), former.options());
  }
}
