package dev.gonogo.engine.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The Docker engine of this machine, where there is one that has the images; asked once. */
public final class DockerEngine implements ExecutionCondition {

  private static final List<String> IMAGES = List.of("postgres:17", "redis:7", "alpine:3.17");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if ("required".equals(System.getProperty("test.containers"))) {
      return enabled("-Dtest.containers=required");
    }
    return Missing.WHAT
        .map(
            missing -> disabled(missing + "; -Dtest.containers=required fails instead of skipping"))
        .orElseGet(() -> enabled("a Docker engine answers and has the images"));
  }

  /** Looking for it takes a moment where there is none. */
  private static final class Missing {
    static final Optional<String> WHAT = missing();

    private static Optional<String> missing() {
      try {
        DockerClient client =
            DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig());
        for (String image : IMAGES) {
          String name =
              ImageNameSubstitutor.instance()
                  .apply(DockerImageName.parse(image))
                  .asCanonicalNameString();
          client.inspectImageCmd(name).exec();
        }
        return Optional.empty();
      } catch (NotFoundException absent) {
        return Optional.of("the Docker engine does not have the images " + IMAGES);
      } catch (IllegalStateException none) {
        return Optional.of("no Docker engine answers");
      }
    }
  }
}
