package jp.madoguchi.web.oidc;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jp.madoguchi.web.security.SentJson;

/** Questions to the provider that one person waits for: all of them together have one end. */
final class ProviderTalk {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final long end;

  ProviderTalk(int milliseconds) {
    end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
  }

  JsonObject get(String address) throws ProviderAway {
    return ask(HttpRequest.newBuilder(URI.create(address)));
  }

  /** A form, as the client. */
  JsonObject post(String address, Map<String, String> fields, OidcSettings client)
      throws ProviderAway {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    if (!client.secret().isEmpty()) {
      byte[] both =
          (encoded(client.client()) + ":" + encoded(client.secret()))
              .getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
    return ask(request);
  }

  private JsonObject ask(HttpRequest.Builder request) throws ProviderAway {
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(
            request.header("Accept", "application/json").build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> said = answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (said.statusCode() != 200) {
        throw new ProviderAway("answered " + said.statusCode());
      }
      return SentJson.object(new StringReader(said.body()));
    } catch (TimeoutException | ExecutionException | IllegalArgumentException nothing) {
      answer.cancel(true);
      throw new ProviderAway("no answer", nothing);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ProviderAway("no answer", stopped);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
