package jp.madoguchi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.WrittenAddress;

/** How often a program, and whoever is at one address, may call the programming interface. */
@ApplicationScoped
public class CallRate {
  private final TokenCount programs =
      new TokenCount(Settings.number("api.calls.program", 600, 1, 100_000));
  private final TokenCount addresses =
      new TokenCount(Settings.number("api.calls.address", 1200, 1, 100_000));

  @Inject private Clock clock;

  /** How long whoever is there, or in that network of IPv6, waits; zero: not at all. */
  public Duration ofAddress(String address) {
    return addresses.take(WrittenAddress.counted(address), clock.instant());
  }

  /** How long the program waits; zero: not at all. */
  Duration ofProgram(String clientId) {
    return programs.take(clientId, clock.instant());
  }
}
