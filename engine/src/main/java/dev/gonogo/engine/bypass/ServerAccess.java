package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Predefined roles that reach the files of the server, which hold every row. */
final class ServerAccess implements Bypass {
  private static final List<String> ROLES =
      List.of("pg_execute_server_program", "pg_read_server_files", "pg_write_server_files");

  @Override
  public String kind() {
    return "files and programs of the server";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .filter(role -> !situation.subjection().isSuperuser(role))
        .flatMap(
            role ->
                ROLES.stream()
                    .flatMap(
                        predefined ->
                            situation
                                .reach()
                                .rightsOf(predefined, situation.personas(role))
                                .stream())
                    .map(
                        persona ->
                            "%s gets past every policy: it can act as %s, who reaches the files of the server"
                                .formatted(QualifiedName.quoted(role), persona.withPath())));
  }
}
