package dev.gonogo.reports.page;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Where else to look, as relative addresses seen from the page; empty where there is nothing.
 *
 * @param overview the page of all runs
 * @param allure the Allure report
 * @param checklist the team's document with a status on every line
 * @param evidence the folder of the run's evidence
 */
public record Links(String overview, String allure, String checklist, String evidence) {
  private static final Pattern ELSEWHERE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|[/\\\\])");

  /**
   * Checks the addresses.
   *
   * @throws IllegalArgumentException where an address is not relative
   */
  public Links {
    relative(overview);
    relative(allure);
    relative(checklist);
    relative(evidence);
  }

  /** Checks that an address leads to nowhere but beside the page. */
  static String relative(String address) {
    requireNonNull(address, "address");
    if (ELSEWHERE.matcher(address).find()) {
      throw new IllegalArgumentException("not a relative address: " + address);
    }
    return address;
  }
}
