package dev.gonogo.load.workload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A JDBC URL with user and password among its parameters, taken apart. */
record WrittenLogin(String place, List<String> parameters) {

  static WrittenLogin of(String url) {
    String[] parts = url.split("\\?", 2);
    return new WrittenLogin(
        parts[0], parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("&", -1)));
  }

  Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(is(name))
        .map(parameter -> parameter.substring(name.length() + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst();
  }

  /** The URL without both, and with all other parameters. */
  String rest() {
    String rest =
        parameters.stream()
            .filter(is("user").or(is("password")).negate())
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? place : place + "?" + rest;
  }

  private static Predicate<String> is(String name) {
    return parameter -> parameter.startsWith(name + "=");
  }
}
