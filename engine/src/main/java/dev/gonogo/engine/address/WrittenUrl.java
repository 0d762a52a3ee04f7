package dev.gonogo.engine.address;

import dev.gonogo.engine.machine.StagingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a server as people write it: libpq's, or the driver's. */
public final class WrittenUrl {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:postgresql|postgres(?:ql)?)://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<host>\\[[^]]+]|[^:/?,]+)?(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>[^?]*))?(?:\\?(?<parameters>.*))?");

  private static final int USUAL_PORT = 5432;

  /** The names of libpq, where the driver has others. */
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding",
          "gssencmode", "gssEncMode");

  private WrittenUrl() {}

  /**
   * Reads a URL as libpq or JDBC writes it.
   *
   * @param variable where it was found
   * @param password for where the URL has none
   * @throws StagingException when it names no server, or nobody who logs in
   */
  public static ServerUrl read(String variable, String url, Optional<String> password) {
    Matcher form = FORM.matcher(url.strip());
    if (!form.matches()) {
      throw notOne(variable);
    }
    Map<String, String> parameters = parameters(form.group("parameters"));
    Map<String, String> service = Service.read(variable, taken("service", parameters));
    Optional<String> user =
        Optional.ofNullable(form.group("user"))
            .map(WrittenUrl::decoded)
            .or(() -> taken("user", parameters))
            .or(() -> Optional.ofNullable(service.get("user")));
    Optional<String> written =
        Optional.ofNullable(form.group("password"))
            .map(WrittenUrl::decoded)
            .or(() -> taken("password", parameters))
            .or(() -> Optional.ofNullable(service.get("password")));
    Optional<String> database =
        Optional.ofNullable(form.group("database"))
            .filter(name -> !name.isEmpty())
            .map(WrittenUrl::decoded)
            .or(() -> Optional.ofNullable(service.get("database")));
    service.forEach(parameters::putIfAbsent);
    parameters.keySet().removeAll(Service.PLACE);
    return new ServerUrl(
        Optional.ofNullable(form.group("host"))
            .or(() -> Optional.ofNullable(service.get("host")))
            .orElseThrow(() -> notOne(variable)),
        Optional.ofNullable(form.group("port"))
            .or(() -> Optional.ofNullable(service.get("port")))
            .map(Integer::valueOf)
            .orElse(USUAL_PORT),
        user.filter(name -> !name.isEmpty()).orElseThrow(() -> nobody(variable)),
        written.or(() -> password),
        database.orElse("postgres"),
        parameters);
  }

  private static StagingException notOne(String variable) {
    return new StagingException(
        "%s is not the URL of one server. Write postgresql://user@host:port/database"
            .formatted(variable));
  }

  private static StagingException nobody(String variable) {
    return new StagingException(
        "%s does not say who logs in. Write postgresql://user@host:port/database"
            .formatted(variable));
  }

  private static Map<String, String> parameters(String written) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (written != null) {
      for (String parameter : written.split("&", -1)) {
        String[] parts = parameter.split("=", 2);
        if (parts.length == 2) {
          String name = decoded(parts[0]);
          parameters.put(DRIVER_NAMES.getOrDefault(name, name), decoded(parts[1]));
        }
      }
    }
    return parameters;
  }

  private static Optional<String> taken(String name, Map<String, String> parameters) {
    return Optional.ofNullable(parameters.remove(name));
  }

  /** A plus is a plus in the URLs of libpq. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
