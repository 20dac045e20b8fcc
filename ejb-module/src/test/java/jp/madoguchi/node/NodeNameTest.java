package jp.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNameTest {
  @ParameterizedTest
  @CsvSource({
    "AP01.hospital.example, ap01",
    "'ap_01', ap-01",
    "'-x', x",
    "'', node",
    "受付, node",
    "a2345678901234567890123456789012345, a2345678901234567890123456789012"
  })
  void isMadeOfTheMachinesName(String host, String name) {
    assertEquals(name, NodeName.ofMachine(host));
  }
}
