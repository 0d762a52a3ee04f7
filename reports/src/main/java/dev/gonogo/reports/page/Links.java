package dev.gonogo.reports.page;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the other reports are, as relative addresses seen from the page; empty where there is none.
 *
 * @param allure the Allure report
 * @param checklist the team's document with a status on every line
 * @param evidence the folder of evidence of each target, in the order to be shown
 */
public record Links(String allure, String checklist, Map<String, String> evidence) {
  private static final Pattern ELSEWHERE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|[/\\\\])");

  /**
   * Checks the addresses and copies the map.
   *
   * @throws IllegalArgumentException where an address is not relative
   */
  public Links {
    relative(allure);
    relative(checklist);
    evidence.values().forEach(Links::relative);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
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
