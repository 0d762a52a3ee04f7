package dev.gonogo.reports.allure;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The build that ran the checklists, in Allure's format.
 *
 * @param name what runs builds
 * @param type Allure's word for it
 * @param buildName the build for people
 * @param buildOrder its number; null where it has none
 * @param buildUrl where it is seen; null where that is not known
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">Variables
 *     of GitHub Actions</a>
 */
record Executor(
    String name,
    String type,
    String buildName,
    @Nullable Long buildOrder,
    @Nullable String buildUrl) {

  /** The build that this environment tells of; empty outside of one. */
  static Optional<Executor> of(Map<String, String> environment) {
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return Optional.empty();
    }
    String number = environment.getOrDefault("GITHUB_RUN_NUMBER", "");
    boolean counted = number.matches("[0-9]{1,18}");
    String workflow = environment.getOrDefault("GITHUB_WORKFLOW", "build");
    return Optional.of(
        new Executor(
            "GitHub Actions",
            "github",
            counted ? workflow + " #" + number : workflow,
            counted ? Long.valueOf(number) : null,
            url(environment)));
  }

  private static @Nullable String url(Map<String, String> environment) {
    String server = environment.getOrDefault("GITHUB_SERVER_URL", "");
    String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
    String run = environment.getOrDefault("GITHUB_RUN_ID", "");
    boolean known = server.matches("https?://.+") && !repository.isEmpty() && !run.isEmpty();
    return known ? "%s/%s/actions/runs/%s".formatted(server, repository, run) : null;
  }
}
