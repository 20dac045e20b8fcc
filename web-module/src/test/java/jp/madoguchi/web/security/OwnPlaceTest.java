package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import jp.madoguchi.factor.PasskeyPlace;
import org.junit.jupiter.api.Test;

class OwnPlaceTest {
  @Test
  void theHospitalsOwnAddressIsTheOnlyOne() {
    assertEquals(
        new PasskeyPlace("madoguchi.example", Set.of("https://madoguchi.example:8443")),
        OwnPlace.of("https://madoguchi.example:8443"));
  }

  @Test
  void withoutOneItIsWhatTheBrowserSees() {
    assertEquals(
        new PasskeyPlace("localhost", Set.of("http://localhost:8080")),
        OwnPlace.of(new OwnOrigin(false, List.of("localhost:8080"))));
    // the name in front of the proxy comes last
    assertEquals(
        new PasskeyPlace(
            "madoguchi.example", Set.of("https://inside:8080", "https://madoguchi.example")),
        OwnPlace.of(new OwnOrigin(true, List.of("inside:8080", "madoguchi.example"))));
  }
}
