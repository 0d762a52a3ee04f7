package dev.gonogo.engine.run;

import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.service.Beside;
import dev.gonogo.engine.service.Health;
import dev.gonogo.engine.service.ServiceException;
import dev.gonogo.engine.service.ServiceRequest;
import dev.gonogo.engine.service.Services;
import dev.gonogo.engine.spec.HealthyWhen;
import dev.gonogo.engine.spec.Service;
import dev.gonogo.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** From the services of a spec file to those that run, and to what checks are handed of them. */
final class ServicesStarted {
  private static final int OK = 200;

  private ServicesStarted() {}

  /**
   * Starts the services of a spec file, which declares at least one.
   *
   * @param database id of the container that the database is in
   * @param variables where the database is, as seen by services: {@link Service#DATABASE_VARIABLES}
   * @param progress is told what is going on, a line at a time
   * @throws ServiceException where one cannot be started
   */
  static Services start(
      Spec spec, String database, Map<String, String> variables, Consumer<String> progress)
      throws ServiceException {
    return Services.start(requests(spec), new Beside(database, variables), progress);
  }

  /** What checks are handed where they run. */
  static RunningServices running(Services services) {
    return RunningServices.of(services.addresses(), services.variables());
  }

  /** What checks are handed where they cannot run. */
  static RunningServices absent(Spec spec, String reason) {
    return RunningServices.absent(spec.servicesByName().keySet(), reason);
  }

  static List<ServiceRequest> requests(Spec spec) {
    List<ServiceRequest> requests = new ArrayList<>();
    spec.servicesByName().forEach((name, service) -> requests.add(request(name, service)));
    return requests;
  }

  private static ServiceRequest request(String name, Service service) {
    return new ServiceRequest(
        name,
        service.image(),
        service.command(),
        service.environmentValues(),
        service.ports(),
        health(service.healthyWhen()),
        service.within());
  }

  private static Health health(Optional<HealthyWhen> written) {
    if (written.isEmpty()) {
      return new Health.Listening(Optional.empty());
    }
    HealthyWhen when = written.get();
    if (when.path().isPresent()) {
      return new Health.Answering(when.path().get(), when.port(), when.status().orElse(OK));
    }
    if (when.log().isPresent()) {
      return new Health.Logged(Pattern.compile(when.log().get()));
    }
    return when.command().isEmpty()
        ? new Health.Listening(when.port())
        : new Health.Succeeding(when.command());
  }
}
