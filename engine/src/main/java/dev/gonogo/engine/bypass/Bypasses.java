package dev.gonogo.engine.bypass;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.evidence.Grid;
import java.util.ArrayList;
import java.util.List;

/** Every kind of way past the policies, in the order in which they are looked for. */
final class Bypasses {
  private static final List<Bypass> ALL =
      List.of(
          PowerfulRole.SUPERUSER,
          PowerfulRole.BYPASSRLS,
          PowerfulRole.REPLICATION,
          new RoleCreator(),
          new ServerAccess(),
          new TableOwner(),
          new OwnersView(),
          new StoredView(),
          new DefinerFunction(),
          new UnguardedPart(),
          new TruncatePrivilege(),
          new TriggerPrivilege(),
          new FutureTables(),
          new UnguardedTable(),
          new OpenPolicy(),
          new OtherRolesPolicy(),
          new StrictSetting(),
          new MovableRow());

  private Bypasses() {}

  /** Looks for all of them. */
  static void find(Situation situation, Judgement judgement) {
    List<List<String>> looked = new ArrayList<>();
    for (Bypass bypass : ALL) {
      List<String> found = bypass.find(situation).toList();
      found.forEach(judgement::found);
      looked.add(List.of(bypass.kind(), Integer.toString(found.size())));
    }
    judgement.observed("ways looked for", new Grid(List.of("way", "found"), looked));
  }
}
