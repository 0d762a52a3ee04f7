package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found of the login with which production is verified.
 *
 * <p>Every text is a sentence that names the role and, after a colon, the next step. Immutable.
 *
 * @param refusals why the login is not fit; nothing more is asked of production then; empty for a
 *     fit one
 * @param obstacles what cannot be asked, by the actor's role or the reader: each with the statement
 *     that makes it possible; roles without one are left out
 * @param remarks what a person should know and nobody has to change
 * @param script statements that make fitting roles, for review; without a password
 */
public record LoginAudit(
    List<String> refusals,
    Map<String, List<String>> obstacles,
    List<String> remarks,
    String script) {

  public LoginAudit {
    refusals = List.copyOf(refusals);
    Map<String, List<String>> copies = new LinkedHashMap<>();
    obstacles.forEach((role, sentences) -> copies.put(role, List.copyOf(sentences)));
    obstacles = Collections.unmodifiableMap(copies);
    remarks = List.copyOf(remarks);
  }

  /**
   * Audits a login.
   *
   * @param catalog what the login has read; who may do what is readable for everybody
   */
  public static LoginAudit of(Catalog catalog, ExpectedLogin expected) {
    Situation situation = new Situation(catalog, expected);
    return new LoginAudit(
        Refusals.of(situation).map(Refusal::sentence).toList(),
        sentences(Obstacles.of(situation).toList()),
        Remarks.of(situation).toList(),
        Script.of(situation));
  }

  private static Map<String, List<String>> sentences(List<Obstacle> obstacles) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (Obstacle obstacle : obstacles) {
      sentences
          .computeIfAbsent(obstacle.role(), role -> new ArrayList<>())
          .add(obstacle.sentence());
    }
    return sentences;
  }
}
