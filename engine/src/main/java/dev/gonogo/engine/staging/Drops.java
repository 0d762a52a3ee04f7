package dev.gonogo.engine.staging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Drops roles of which some keep others from being dropped. */
final class Drops {

  private Drops() {}

  /**
   * Drops them in whatever order works, the youngest first: whoever has made a role may be needed
   * to drop it.
   *
   * @return those that stay, with why
   */
  static List<String> of(List<KeptRole> roles, AdminSession admin) {
    List<KeptRole> left = new ArrayList<>(roles);
    left.sort(Comparator.comparing(KeptRole::id).reversed());
    List<String> why = new ArrayList<>();
    int before = left.size() + 1;
    while (!left.isEmpty() && left.size() < before) {
      before = left.size();
      why.clear();
      left.removeIf(role -> isDropped(role, admin, why));
    }
    return List.copyOf(why);
  }

  private static boolean isDropped(KeptRole role, AdminSession admin, List<String> why) {
    try {
      admin.execute("DROP ROLE " + Names.quoted(role.name()));
      return true;
    } catch (SQLException exception) {
      why.add("role %s stays: %s".formatted(role.name(), exception.getMessage()));
      return false;
    }
  }
}
