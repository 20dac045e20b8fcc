package jp.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {
  private static final AuditEntry PLAIN = AuditEntry.of(AuditAction.REFUSED, AuditGround.SYSTEM);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "1234/5678/9018",
        "1234-5678-9018",
        "１２３４５６７８９０１８",
        "0123456789018"
      })
  void noMyNumberGetsIntoARecord(String number) {
    AuditEntry entry =
        PLAIN
            .patient(number)
            .subject("GET /api/medical/" + number)
            .outcome("no " + number)
            .showing(
                "register search", List.of("000123", number), ShownPatients.NotedHowOften.DAILY);
    assertEquals(AuditEntry.NOT_WRITTEN, entry.patientNumber());
    assertEquals(AuditEntry.NOT_WRITTEN, entry.subject());
    assertEquals(AuditEntry.NOT_WRITTEN, entry.outcome());
    assertEquals(Set.of("000123"), entry.shown().numbers());
  }

  /** As the container tells the address that it refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234%2F5678%2F9018",
        "1234%205678%209018",
        "%31%32%33%34%35%36789018",
        "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%E3%80%805678%E3%80%809018"
      })
  void norDoesOneInAnEncodedAddress(String number) {
    assertEquals(
        AuditEntry.NOT_WRITTEN, PLAIN.subject("GET /reception/board.xhtml/" + number).subject());
  }

  @Test
  void whatIsOursStaysAsItIs() {
    AuditEntry entry = PLAIN.patient("000123").subject("YZK 202111/202611").request("202601150001");
    assertEquals("000123", entry.patientNumber());
    assertEquals("YZK 202111/202611", entry.subject());
    assertEquals("202601150001", entry.request());
  }
}
