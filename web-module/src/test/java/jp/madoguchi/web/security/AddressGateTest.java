package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider sends back is its own; what somebody writes into that address is not. */
class AddressGateTest {
  private static final String CODE = "6ab1f0c2-0000-4a31-9f00-123456789018.2f5c";

  @ParameterizedTest
  @CsvSource({
    "/oidc/back, code=" + CODE + "&iss=x, &iss=x",
    "/oidc/back, iss=x&session_state=" + CODE + ", iss=x",
    // without a letter, or too short for a code, or under another name: somebody's
    "/oidc/back, code=123456789018, code=123456789018",
    "/oidc/back, code=a123456789018, code=a123456789018",
    "/oidc/back, patient=" + CODE + ", patient=" + CODE,
    "/oidc/start, code=" + CODE + ", code=" + CODE
  })
  void onlyWordsOfTheProviderAreLetBy(String path, String query, String looked) {
    assertEquals(looked, AddressGate.typed(path, query));
  }
}
