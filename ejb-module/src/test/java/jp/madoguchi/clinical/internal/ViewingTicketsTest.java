package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.clinical.ViewingTicket;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A ticket opens the page of one patient, once, for a minute. */
class ViewingTicketsTest {
  @OnBothDatabases
  void aTicketOpensOnceAndTellsNothing(TestDatabase database) {
    Ward ward = new Ward(database);
    ViewingTicket ticket = ward.tickets(tickets -> tickets.issue("000123"));
    assertTrue(ticket.text().matches("[A-Za-z]{26}"), ticket.text());
    assertNotEquals(ticket.text(), ward.tickets(tickets -> tickets.issue("000123")).text());
    assertFalse(ticket.toString().contains(ticket.text()));
    assertEquals(Optional.of("000123"), redeem(ward, ticket.text()));
    assertEquals(Optional.empty(), redeem(ward, ticket.text()));
    List<AuditRecord> records = ward.audit();
    assertEquals(
        List.of("VOID", "OK"),
        records.stream().limit(2).map(one -> one.entry().outcome()).toList());
    assertEquals("000123", records.get(0).entry().patientNumber());
  }

  @OnBothDatabases
  void aTicketEndsAtItsInstant(TestDatabase database) {
    Ward ward = new Ward(database);
    ViewingTicket late = ward.tickets(tickets -> tickets.issue("000123"));
    ViewingTicket early = ward.tickets(tickets -> tickets.issue("000123"));
    assertEquals(ward.clock.instant().plusSeconds(60), late.until());
    ward.clock.forward(Duration.ofSeconds(60).minusMillis(1));
    assertEquals(Optional.of("000123"), redeem(ward, early.text()));
    ward.clock.forward(Duration.ofMillis(1));
    assertEquals(Optional.empty(), redeem(ward, late.text()));
  }

  @OnBothDatabases
  void whatIsNoTicketOpensNothingAndTheTableHoldsNone(TestDatabase database) {
    Ward ward = new Ward(database);
    ViewingTicket ticket = ward.tickets(tickets -> tickets.issue("000123"));
    for (String none : new String[] {null, "", "a".repeat(26), ticket.text() + "a", "000123"}) {
      assertEquals(Optional.empty(), redeem(ward, none));
    }
    assertEquals(1, ward.count("viewing_ticket where ticket_hash <> '" + ticket.text() + "'"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ward.tickets(tickets -> tickets.issue("123456789018")));
  }

  private static Optional<String> redeem(Ward ward, String text) {
    return ward.tickets(tickets -> tickets.redeem(text));
  }
}
