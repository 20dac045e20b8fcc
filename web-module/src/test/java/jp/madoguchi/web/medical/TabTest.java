package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TabTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "summary", "CHECKUPS", "TKK", "../x"})
  void anAddressWithoutATabOpensTheSummary(String address) {
    assertTrue(Tab.at(address).isSummary());
  }

  @ParameterizedTest
  @CsvSource({"checkup, 1", "drug, 2", "care, 3", "surgery, 4", "prescription, 5"})
  void theOthersKeepTheirKeys(String address, int key) {
    assertEquals(key, Tab.at(address).getKey());
    assertEquals(address, Tab.at(address).getAddress());
  }

  @Test
  void theSummaryStandsFirst() {
    List<Tab> all = Tab.all();
    assertEquals(Tab.at(null), all.get(0));
    assertEquals(0, all.get(0).getKey());
    assertEquals(6, all.stream().map(Tab::getKey).distinct().count());
  }
}
