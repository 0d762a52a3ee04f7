package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Login;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The connections of a login to a target, each with a thread of its own that takes requests in the
 * order that they are due.
 */
final class Pool {

  private final int target;
  private final Login login;
  private final BlockingQueue<Ticket> tickets = new LinkedBlockingQueue<>();
  private final List<Lane> lanes = new ArrayList<>();

  Pool(int target, Login login, Transactions transactions, int connections) {
    this.target = target;
    this.login = login;
    for (int i = 0; i < connections; i++) {
      lanes.add(new Lane(login, transactions));
    }
  }

  void connect() throws SQLException {
    for (Lane lane : lanes) {
      lane.open(Ending.NEVER);
    }
  }

  void begin(Running running) {
    for (Lane lane : lanes) {
      Sender sender = new Sender(target, lane, running);
      Thread worker =
          new Thread(() -> work(sender, running.times().ending()), "gonogo-" + login.user());
      worker.setDaemon(true);
      worker.start();
    }
  }

  void add(Ticket ticket) {
    tickets.add(ticket);
  }

  private void work(Sender sender, Ending ending) {
    TimerSlack.remove();
    long free = System.nanoTime();
    try {
      while (true) {
        Ticket ticket = tickets.take();
        Pause.until(ticket.due(), ending);
        if (!ending.isBefore(ticket.due())) {
          long ready = Math.max(ticket.due(), ticket.came());
          sender.send(ticket.request(), ticket.due(), Math.max(0, free - ready));
          free = System.nanoTime();
        }
        ticket.leave().run();
      }
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes away what nobody has sent. */
  List<Ticket> unsent() {
    List<Ticket> unsent = new ArrayList<>();
    tickets.drainTo(unsent);
    return unsent;
  }

  /** Has the server end what it still does. */
  void cancel() {
    lanes.forEach(Lane::cancel);
  }
}
