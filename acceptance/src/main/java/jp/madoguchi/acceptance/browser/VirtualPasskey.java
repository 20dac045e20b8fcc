package jp.madoguchi.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.WeakHashMap;

/** Chromium's virtual authenticator (WebAuthn domain of its protocol): a device with a finger. */
public final class VirtualPasskey {
  private static final Map<CDPSession, String> IDS = new WeakHashMap<>();

  private VirtualPasskey() {}

  public static CDPSession on(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", asked);
    IDS.put(session, made.get("authenticatorId").getAsString());
    return session;
  }

  /** Whether the device takes whoever touches it for its owner. */
  public static void verifies(CDPSession session, boolean verified) {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", IDS.get(session));
    asked.addProperty("isUserVerified", verified);
    session.send("WebAuthn.setUserVerified", asked);
  }
}
