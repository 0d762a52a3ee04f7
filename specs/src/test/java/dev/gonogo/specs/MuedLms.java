package dev.gonogo.specs;

import java.util.List;

/** What tests have to know of the checklist of MUED LMS. */
public final class MuedLms {
  /** The tables that phase 3 deploys to, in its order. */
  public static final List<String> TABLES =
      List.of(
          "webhook_events",
          "learning_metrics",
          "materials",
          "messages",
          "subscriptions",
          "reservations",
          "lesson_slots",
          "users");

  private MuedLms() {}
}
