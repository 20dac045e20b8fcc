package jp.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A log-in by the page's form.
 *
 * @param cookie what the log-in is known by
 */
record LogIn(HttpClient http, URI base, String cookie) {
  private static final Pattern HIDDEN =
      Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  static LogIn as(HttpClient http, URI base, String account) {
    URI page = base.resolve("login.xhtml");
    HttpResponse<String> form = send(http, HttpRequest.newBuilder(page));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.body());
    while (hidden.find()) {
      Matcher value = VALUE.matcher(hidden.group());
      fields.put(hidden.group(1), value.find() ? value.group(1) : "");
    }
    fields.put("account", account);
    fields.put("password", BenchServer.PASSWORD);
    fields.put("enter", "");
    HttpRequest.Builder post =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)));
    String before = cookiesOf(form);
    if (!before.isEmpty()) {
      post.header("Cookie", before);
    }
    HttpResponse<String> answer = send(http, post);
    String cookie = cookiesOf(answer);
    if (!cookie.contains("MADOGUCHI_LOGIN=")) {
      throw new IllegalStateException(account + " could not log in: " + answer.statusCode());
    }
    return new LogIn(http, base, cookie);
  }

  /** The log-in, and the server's own session of open pages if there is one. */
  private static String cookiesOf(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A request of the page itself, as its scripts make them. */
  HttpRequest background(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Cookie", cookie)
        .header("X-Madoguchi-Background", "1")
        .build();
  }

  /** The same with a body of JSON. */
  HttpRequest posted(String path, String body) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Cookie", cookie)
        .header("X-Madoguchi-Background", "1")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** The body of an answer. */
  String get(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A page or a part of one. */
  String get(String path) {
    HttpResponse<String> answer =
        send(http, HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException closed) {
        // a kept line that the server closed in this moment: once more on a new one
        return http.send(request.build(), BodyHandlers.ofString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
