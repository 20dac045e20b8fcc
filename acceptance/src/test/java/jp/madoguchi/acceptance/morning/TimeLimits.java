package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/** Waits longer than a page's usual change: the condition ends them, the time only bounds them. */
final class TimeLimits {
  private static final int LONG_MILLIS = 60_000;

  private TimeLimits() {}

  /** For what the server finds out by a time limit of its own. */
  static HasTextOptions answer() {
    return new HasTextOptions().setTimeout(LONG_MILLIS);
  }

  static IsVisibleOptions visible() {
    return new IsVisibleOptions().setTimeout(LONG_MILLIS);
  }

  static ContainsTextOptions contains() {
    return new ContainsTextOptions().setTimeout(LONG_MILLIS);
  }
}
