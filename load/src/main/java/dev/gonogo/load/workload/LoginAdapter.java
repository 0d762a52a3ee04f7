package dev.gonogo.load.workload;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A login, with its password only where that was asked for. */
final class LoginAdapter extends TypeAdapter<Login> {

  private final boolean withPassword;

  LoginAdapter(boolean withPassword) {
    this.withPassword = withPassword;
  }

  @Override
  public void write(JsonWriter out, Login login) throws IOException {
    out.beginObject();
    out.name("url").value(login.url());
    out.name("user").value(login.user());
    if (withPassword) {
      out.name("password").value(login.password());
    }
    out.endObject();
  }

  @Override
  public Login read(JsonReader in) throws IOException {
    Map<String, String> parts = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      parts.put(in.nextName(), in.nextString());
    }
    in.endObject();
    return new Login(
        parts.getOrDefault("url", ""),
        parts.getOrDefault("user", ""),
        parts.getOrDefault("password", ""));
  }
}
