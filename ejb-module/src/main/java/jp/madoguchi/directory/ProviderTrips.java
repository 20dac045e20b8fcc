package jp.madoguchi.directory;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Who was led to the provider and has not come back (認証の往復). Any server of the hospital may be the
 * one that the browser comes back to. Called before there is a caller to ask for a role.
 */
@Local
public interface ProviderTrips {
  /**
   * Notes a trip; it counts for ten minutes.
   *
   * @param state what the provider gives back
   * @param browser what only the browser that left has
   * @param onward the page that was wanted, or null; left out when it is longer than 500
   */
  void begin(String state, String browser, String onward);

  /**
   * Ends it, once.
   *
   * @return the page that was wanted, {@code ""} for none; empty when that browser is not on such a
   *     trip
   */
  Optional<String> end(String state, String browser);
}
