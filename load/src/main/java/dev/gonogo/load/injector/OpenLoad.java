package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Requests at times of their own: every user sends one, and leaves. */
final class OpenLoad implements Load {

  private final Order order;
  private final Workload workload;
  private final Schedule schedule;
  private final Draw draw;

  /** By target and request: those of one login share a pool. */
  private final List<List<Pool>> pools = new ArrayList<>();

  private final AtomicLong users = new AtomicLong();
  private @Nullable Running running;

  OpenLoad(Order order, Schedule schedule) {
    this.order = order;
    this.workload = order.workload();
    this.schedule = schedule;
    this.draw = new Draw(workload.seed(), workload.targets().get(0).requests());
    for (int target = 0; target < workload.targets().size(); target++) {
      pools.add(poolsOf(target));
    }
  }

  private List<Pool> poolsOf(int target) {
    Target to = workload.targets().get(target);
    Transactions transactions = new Transactions(to, order);
    Map<Login, Pool> byLogin = new HashMap<>();
    return to.requests().stream()
        .map(Request::login)
        .map(
            login ->
                byLogin.computeIfAbsent(
                    login, key -> new Pool(target, key, transactions, connections())))
        .toList();
  }

  private int connections() {
    return Math.max(1, Math.round((float) workload.connections() / order.shares()));
  }

  @Override
  public void connect() throws SQLException {
    for (Pool pool : all()) {
      pool.connect();
    }
  }

  private List<Pool> all() {
    return pools.stream().flatMap(Collection::stream).distinct().toList();
  }

  @Override
  public void begin(Running now) {
    running = now;
    all().forEach(pool -> pool.begin(now));
  }

  @Override
  public void user(Runnable leave) {
    Running now = running;
    Ticket ticket = now == null ? null : next(now, leave);
    if (ticket == null) {
      leave.run();
    } else {
      pools.get(ticket.target()).get(ticket.request()).add(ticket);
    }
  }

  /** The request of the next user; null where all were sent, or the rest will not be. */
  private @Nullable Ticket next(Running now, Runnable leave) {
    long number = (users.getAndIncrement() * order.shares()) + order.share();
    if (number >= schedule.count()) {
      return null;
    }
    Times times = now.times();
    long due = times.start() + schedule.nanos(number);
    if (times.ending().isBefore(due)) {
      return null;
    }
    long block = workload.blocks().at(due - times.measured());
    int target = workload.blocks().target(block, workload.targets().size());
    return new Ticket(target, draw.request(number), due, System.nanoTime(), leave);
  }

  @Override
  public boolean isAnswered() {
    Running now = running;
    return now == null || now.log().sent() >= dueUntil(now.times());
  }

  /** How many requests of this injector are due before the end. */
  private long dueUntil(Times times) {
    long low = 0;
    long high = (schedule.count() - order.share() + order.shares() - 1) / order.shares();
    while (low < high) {
      long middle = (low + high) >>> 1;
      long due = times.start() + schedule.nanos((middle * order.shares()) + order.share());
      if (times.ending().isBefore(due)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public void giveUp() {
    Running now = running;
    if (now == null) {
      return;
    }
    Unsent unsent = new Unsent(now);
    for (Ticket ticket; (ticket = next(now, () -> {})) != null; ) {
      unsent.add(ticket);
    }
    for (Pool pool : all()) {
      pool.unsent().forEach(unsent::add);
      pool.cancel();
    }
  }
}
