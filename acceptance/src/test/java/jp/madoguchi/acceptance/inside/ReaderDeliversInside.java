package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.naming.InitialContext;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.VirtualReaders;
import jp.madoguchi.access.Role;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.ReceptionDesk;
import org.junit.jupiter.api.Test;

/** The reader connector both ways, with a PC/SC service and a virtual card of their own. */
interface ReaderDeliversInside {

  String READER = "Madoguchi Desk 00 00";
  String PIN = "1234";

  @Test
  default void aCardOnAReaderOpensASessionWhoseHolderIsKnownByThePin() throws Exception {
    try (VirtualReaders readers =
        VirtualReaders.start(
            Installation.output("inside"), Installation.output("logs/inside/reader.log"))) {
      readers.put("P0001", "1");
      Awaiting.until("a session of the reader", () -> sessions("CARD_PLACED") == 1);
      assertEquals(
          1,
          Database.count("card_reader where reader_key = ? and reader_condition = 'BUSY'", READER));

      theCardAnswersTheApplication();
      theHolderIsIdentifiedAtTheDesk();

      readers.remove("1");
      Awaiting.until("the session ends with the card gone", () -> sessions("CANCELLED") == 1);
    }
  }

  private static void theCardAnswersTheApplication() throws Exception {
    var factory = (ReaderConnectionFactory) new InitialContext().lookup("java:app/eis/reader");
    try (ReaderConnection connection = factory.getConnection(new ReaderName(READER))) {
      assertEquals(CardIdentity.Kind.MY_NUMBER_CARD, connection.identify().kind());
      assertTrue(connection.authenticate(PIN.toCharArray(), new byte[32]).signatureValid());
    }
  }

  private static void theHolderIsIdentifiedAtTheDesk() throws Exception {
    long session =
        Long.parseLong(
            Database.texts("select max(id) from reception_session where reader_key = ?", READER)
                .get(0));
    var desk =
        (ReceptionDesk)
            new InitialContext()
                .lookup("java:module/ReceptionDeskBean!" + ReceptionDesk.class.getName());
    var outcome =
        Caller.in(Role.CLERK)
            .perform(() -> desk.authenticateByPin(session, PIN.toCharArray(), false))
            .orThrow();
    assertEquals(CardNotice.IDENTIFIED, outcome.notice());
    assertEquals(1, sessions("AUTH"));
    assertEquals(
        1,
        Database.count(
            "audit_record where action = 'IDENTIFY' and outcome = 'OK' and role = 'CLERK'"
                + " and request = ?",
            "session " + session));
  }

  /** 1 when the reader's last session is in that state. */
  private static int sessions(String state) {
    return Database.count(
        "reception_session where id = (select max(id) from reception_session"
            + " where method = 'PLAIN_READER' and reader_key = ?) and state = ?",
        READER,
        state);
  }
}
