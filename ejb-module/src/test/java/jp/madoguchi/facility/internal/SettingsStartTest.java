package jp.madoguchi.facility.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Properties;
import jp.madoguchi.facility.NodeProperties;
import org.junit.jupiter.api.Test;

class SettingsStartTest {
  @Test
  void allWrongSettingsStopTheStartTogether() {
    Properties properties = new Properties();
    properties.setProperty("madoguchi.bulk.attempts", "many");
    Map<String, String> environment = Map.of("MADOGUCHI_SESSION_HOURS", "25");
    IllegalStateException stopped =
        assertThrows(
            IllegalStateException.class,
            () -> SettingsStart.check(new NodeProperties(properties, environment)));
    assertEquals(
        "setting madoguchi.session.hours is \"25\" (environment variable"
            + " MADOGUCHI_SESSION_HOURS); allowed: a whole number from 1 to 24;"
            + " setting madoguchi.bulk.attempts is \"many\" (system property"
            + " madoguchi.bulk.attempts); allowed: a whole number from 1 to 10000",
        stopped.getMessage());
  }

  @Test
  void anUnknownNameDoesNotStopIt() {
    Properties properties = new Properties();
    properties.setProperty("madoguchi.bulk.atempts", "many");
    assertDoesNotThrow(() -> SettingsStart.check(new NodeProperties(properties, Map.of())));
  }
}
