package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** The requests of a target as the driver sends them, and which rows of their feeders come next. */
final class Transactions {

  private final Target target;
  private final List<Composite> composites;
  private final AtomicLongArray taken;
  private final Order order;

  Transactions(Target target, Order order) {
    this.target = target;
    this.composites = target.requests().stream().map(Composite::of).toList();
    this.taken = new AtomicLongArray(composites.size());
    this.order = order;
  }

  Target target() {
    return target;
  }

  int count() {
    return composites.size();
  }

  String sql(int request) {
    return composites.get(request).sql();
  }

  /** The values of its parameters: those of the next row, where injectors take turns too. */
  List<String> row(int request) {
    Feeder feeder = composites.get(request).feeder().orElse(null);
    if (feeder == null) {
      return List.of();
    }
    long turn = (taken.getAndIncrement(request) * order.shares()) + order.share();
    return feeder.rows().get((int) (turn % feeder.rows().size()));
  }
}
