package jp.madoguchi.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What one opening of a page fetches, as it goes over the wire. The page's sign is left out: it is
 * asked for once in a browser's life, at a time of its own.
 */
public final class Transfer implements AutoCloseable {
  private static final Pattern SIGN = Pattern.compile("[^?#]*/favicon\\.svg[^/?#]*([?#].*)?");

  private final CDPSession wire;
  private final Set<String> signs = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger requests = new AtomicInteger();

  public Transfer(Page page) {
    wire = page.context().newCDPSession(page);
    wire.send("Network.enable");
    wire.on(
        "Network.loadingFinished",
        (JsonObject event) -> {
          if (!signs.contains(event.get("requestId").getAsString())) {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
          }
        });
    wire.on(
        "Network.responseReceived",
        (JsonObject event) -> {
          JsonObject answer = event.getAsJsonObject("response");
          if (SIGN.matcher(answer.get("url").getAsString()).matches()) {
            signs.add(event.get("requestId").getAsString());
          } else if (!answer.get("fromDiskCache").getAsBoolean()) {
            // what comes out of the browser's own store was not fetched
            requests.incrementAndGet();
          }
        });
  }

  /** Begins anew, as a browser that was never here. */
  public void cold() {
    wire.send("Network.clearBrowserCache");
    warm();
  }

  /** Begins anew, with what the browser kept. */
  public void warm() {
    bytes.set(0);
    requests.set(0);
  }

  public long bytes() {
    return bytes.get();
  }

  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    wire.detach();
  }
}
