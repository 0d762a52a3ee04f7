package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The role that a server began with, which every installation calls something else: whoever owns
 * what initdb made.
 *
 * <p>Cloud providers give {@code template1} to the role that they hand out, and keep the extension
 * {@code plpgsql} for their own superuser: then both are meant.
 *
 * @param names the handed out one first
 */
record Superusers(Set<String> names) {

  static Superusers of(Catalog catalog) {
    Set<String> names = new LinkedHashSet<>();
    catalog.objects(Database.class).stream()
        .filter(database -> database.name().equals("template1"))
        .map(Database::owner)
        .forEach(names::add);
    catalog.objects(Extension.class).stream()
        .filter(extension -> extension.name().equals("plpgsql"))
        .map(Extension::owner)
        .filter(owner -> catalog.role(owner).map(Role::superuser).orElse(false))
        .forEach(names::add);
    return new Superusers(names);
  }

  Optional<String> first() {
    return names.stream().findFirst();
  }
}
