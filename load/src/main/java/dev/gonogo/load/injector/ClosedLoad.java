package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Arrivals;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Users who send the next request when the last one was answered; each of them has a thread, and a
 * connection of every login to every target.
 */
final class ClosedLoad implements Load {

  private final List<ClosedUser> users = new ArrayList<>();
  private final AtomicInteger came = new AtomicInteger();
  private final CountDownLatch left;
  private @Nullable Running running;

  ClosedLoad(Order order, Arrivals.Closed closed) {
    List<Transactions> transactions =
        order.workload().targets().stream().map(to -> new Transactions(to, order)).toList();
    for (int user = order.share(); user < closed.users(); user += order.shares()) {
      users.add(new ClosedUser(order, transactions, user, closed.users()));
    }
    left = new CountDownLatch(users.size());
  }

  /** How many there are in this injector. */
  int users() {
    return users.size();
  }

  @Override
  public void connect() throws SQLException {
    for (ClosedUser user : users) {
      user.connect();
    }
  }

  @Override
  public void begin(Running now) {
    running = now;
  }

  @Override
  public void user(Runnable leave) {
    Running now = running;
    int number = came.getAndIncrement();
    if (now == null || number >= users.size()) {
      leave.run();
      return;
    }
    Thread thread =
        new Thread(
            () -> {
              users.get(number).work(now);
              left.countDown();
              leave.run();
            },
            "gonogo-user-" + number);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public boolean isAnswered() {
    return left.getCount() == 0;
  }

  @Override
  public void giveUp() {
    users.forEach(ClosedUser::cancel);
  }
}
