package dev.gonogo.engine.login;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.DefinedObject;
import dev.gonogo.engine.catalog.EventTrigger;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.ForeignDataWrapper;
import dev.gonogo.engine.catalog.ForeignServer;
import dev.gonogo.engine.catalog.Function;
import dev.gonogo.engine.catalog.LargeObject;
import dev.gonogo.engine.catalog.Publication;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.StatisticsObject;
import dev.gonogo.engine.catalog.Subscription;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.Tablespace;
import dev.gonogo.engine.catalog.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who owns what: an owner may do everything, whatever was revoked from it. */
final class Owned {
  private static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>(Database.class, Database::owner),
          new Kind<>(Schema.class, Schema::owner),
          new Kind<>(Table.class, Table::owner),
          new Kind<>(Sequence.class, Sequence::owner),
          new Kind<>(Function.class, Function::owner),
          new Kind<>(Type.class, Type::owner),
          new Kind<>(Extension.class, Extension::owner),
          new Kind<>(EventTrigger.class, EventTrigger::owner),
          new Kind<>(ForeignDataWrapper.class, ForeignDataWrapper::owner),
          new Kind<>(ForeignServer.class, ForeignServer::owner),
          new Kind<>(LargeObject.class, LargeObject::owner),
          new Kind<>(Publication.class, Publication::owner),
          new Kind<>(Subscription.class, Subscription::owner),
          new Kind<>(StatisticsObject.class, StatisticsObject::owner),
          new Kind<>(Tablespace.class, Tablespace::owner),
          new Kind<>(DefinedObject.class, object -> object.owner() == null ? "" : object.owner()));

  private final Map<String, List<String>> byOwner;

  Owned(Catalog catalog) {
    byOwner =
        KINDS.stream()
            .flatMap(kind -> kind.owned(catalog))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** What a role owns itself: {@code table notes}. */
  List<String> by(String role) {
    return byOwner.getOrDefault(role, List.of());
  }

  private record Kind<T extends CatalogObject>(
      Class<T> type, java.util.function.Function<T, String> owner) {

    Stream<Map.Entry<String, String>> owned(Catalog catalog) {
      return catalog.objects(type).stream()
          .map(object -> Map.entry(owner.apply(object), object.subject()));
    }
  }
}
