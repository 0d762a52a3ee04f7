package dev.gonogo.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index behind a constraint is turned back with it, one of a partition with its parent. */
final class IndexMending implements Mender<Index> {

  @Override
  public String named(Index index) {
    return "INDEX " + index.name();
  }

  @Override
  public Optional<String> create(Index index) {
    List<String> statements = new ArrayList<>(List.of(everywhere(index.definition())));
    statements.addAll(extras(index));
    return isOwn(index) && index.usable() ? Optional.of(Sql.all(statements)) : Optional.empty();
  }

  /** A partitioned index prints as that of the parent alone, which none would be valid of. */
  private static String everywhere(String definition) {
    return definition.replaceFirst("^(CREATE (?:UNIQUE )?INDEX \\S+ ON) ONLY ", "$1 ");
  }

  @Override
  public Optional<String> drop(Index index) {
    return isOwn(index) ? Mender.super.drop(index) : Optional.empty();
  }

  @Override
  public Optional<String> owner(Index index, String owner) {
    return Optional.empty();
  }

  @Override
  public Optional<String> alter(Index index, Index former, String property) {
    return switch (property) {
      case "definition" -> replaced(index, former);
      case "valid" -> former.valid() ? Optional.of("REINDEX " + named(index)) : Optional.empty();
      case "clustered" ->
          Optional.of(
              former.clustered() ? cluster(former) : alterTable(index) + " SET WITHOUT CLUSTER");
      case "replicaIdentity" ->
          former.replicaIdentity() ? Optional.of(replicaIdentity(former)) : Optional.empty();
      case "tablespace" ->
          former.tablespace() == null ? Optional.empty() : Optional.of(tablespace(former));
      case "statisticsTargets" -> Optional.of(Sql.all(targets(index, former)));
      default -> Optional.empty();
    };
  }

  /** Whether its definition, or that of its constraint, says all about it. */
  boolean isPlain(Index index) {
    return index.usable() && extras(index).isEmpty();
  }

  private List<String> extras(Index index) {
    List<String> extras = new ArrayList<>();
    if (index.tablespace() != null) {
      extras.add(tablespace(index));
    }
    if (index.clustered()) {
      extras.add(cluster(index));
    }
    if (index.replicaIdentity()) {
      extras.add(replicaIdentity(index));
    }
    index.statisticsTargets().forEach(target -> extras.add(target(index, target)));
    if (index.comment() != null) {
      extras.add(Sql.comment(named(index), index.comment()));
    }
    return extras;
  }

  private static boolean isOwn(Index index) {
    return index.constraint() == null && index.partitionOf() == null;
  }

  private static String alterTable(Index index) {
    return "ALTER TABLE " + index.table();
  }

  private static String cluster(Index index) {
    return alterTable(index) + " CLUSTER ON " + Identifier.quoted(index.name().name());
  }

  private static String replicaIdentity(Index index) {
    return alterTable(index)
        + " REPLICA IDENTITY USING INDEX "
        + Identifier.quoted(index.name().name());
  }

  private String tablespace(Index index) {
    return "ALTER "
        + named(index)
        + " SET TABLESPACE "
        + Identifier.quoted(String.valueOf(index.tablespace()));
  }

  private List<String> targets(Index index, Index former) {
    List<String> targets = new ArrayList<>();
    for (String column : Sql.gone(index.statisticsTargets(), former.statisticsTargets())) {
      targets.add(target(index, column + "=-1"));
    }
    former.statisticsTargets().forEach(target -> targets.add(target(index, target)));
    return targets;
  }

  private String target(Index index, String target) {
    return "ALTER %s ALTER COLUMN %s SET STATISTICS %s"
        .formatted(named(index), Sql.name(target), Sql.value(target));
  }
}
