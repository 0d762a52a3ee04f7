package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who sends the next request as soon as the last one was answered. */
final class ClosedUser {

  private final Order order;
  private final Draw draw;
  private final int number;
  private final int users;

  /** By target and request: those of one login share a lane. */
  private final List<List<Lane>> lanes = new ArrayList<>();

  ClosedUser(Order order, List<Transactions> transactions, int number, int users) {
    this.order = order;
    this.number = number;
    this.users = users;
    this.draw = new Draw(order.workload().seed(), transactions.get(0).target().requests());
    for (Transactions of : transactions) {
      Map<Login, Lane> byLogin = new HashMap<>();
      lanes.add(
          of.target().requests().stream()
              .map(Request::login)
              .map(login -> byLogin.computeIfAbsent(login, key -> new Lane(key, of)))
              .toList());
    }
  }

  void connect() throws SQLException {
    for (List<Lane> ofTarget : lanes) {
      for (Lane lane : ofTarget) {
        if (!lane.isOpen()) {
          lane.open(Ending.NEVER);
        }
      }
    }
  }

  /** Sends until the end. */
  void work(Running running) {
    TimerSlack.remove();
    Blocks blocks = order.workload().blocks();
    List<List<Sender>> senders = senders(running);
    Times times = running.times();
    Pause.until(times.start(), times.ending());
    long due = Math.max(times.start(), System.nanoTime());
    for (long sent = 0; !times.ending().isBefore(due); sent++) {
      int target = blocks.target(blocks.at(due - times.measured()), lanes.size());
      int request = draw.request((sent * users) + number);
      due = senders.get(target).get(request).send(request, due, 0);
    }
  }

  private List<List<Sender>> senders(Running running) {
    List<List<Sender>> senders = new ArrayList<>();
    for (int target = 0; target < lanes.size(); target++) {
      Map<Lane, Sender> byLane = new HashMap<>();
      List<Sender> ofTarget = new ArrayList<>();
      for (Lane lane : lanes.get(target)) {
        int to = target;
        ofTarget.add(byLane.computeIfAbsent(lane, key -> new Sender(to, key, running)));
      }
      senders.add(ofTarget);
    }
    return senders;
  }

  void cancel() {
    lanes.forEach(ofTarget -> ofTarget.forEach(Lane::cancel));
  }
}
