package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.pcsc.PcscConnection;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong at a reader, through the deployed connector. Each fault happens more often than
 * the pool has connections, and afterwards both cards must answer at once.
 */
interface ReaderFaultsInside {
  int TIMES = 3;
  Set<CardOutcome> BUSY_OR_SLOW = EnumSet.of(CardOutcome.TIMED_OUT, CardOutcome.READER_BUSY);

  @Test
  default void noCard() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      desk.readers().remove("1");
      desk.awaitCard(DeskOfFaults.FIRST, false);
      for (int i = 0; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          DeskOfFaults.expect(CardOutcome.NO_CARD, session::identify);
        }
      }
      desk.readers().put("P0001", "1");
      desk.nextSessionsWork();
    }
  }

  @Test
  default void pulledBetweenCommandsAndInsideOne() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      for (int i = 0; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          session.identify();
          desk.readers().remove("1");
          DeskOfFaults.expect(CardOutcome.CARD_PULLED, session::certificate);
        }
        replaced(desk);
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          // select, five reads, tries, PIN: the third time the card goes away inside the PIN
          desk.readers().pullInsideCommand("1", 5 + i);
          DeskOfFaults.expect(
              CardOutcome.CARD_PULLED,
              () -> session.authenticate(DeskOfFaults.pin(), DeskOfFaults.CHALLENGE));
        }
        replaced(desk);
      }
      desk.nextSessionsWork();
    }
  }

  private static void replaced(DeskOfFaults desk) {
    desk.awaitCard(DeskOfFaults.FIRST, false);
    desk.readers().put("P0001", "1");
    desk.awaitCard(DeskOfFaults.FIRST, true);
  }

  @Test
  default void swappedFastAndSlow() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
        BigInteger before = new BigInteger(session.certificate());
        desk.readers().remove("1");
        desk.readers().put("P0003", "1");
        DeskOfFaults.expect(CardOutcome.CARD_PULLED, session::triesLeft);
        desk.awaitCard(DeskOfFaults.FIRST, true);
        try (ReaderConnection next = desk.session(DeskOfFaults.FIRST)) {
          assertNotEquals(before, new BigInteger(next.certificate()));
        }
      }
      try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
        session.identify();
        desk.readers().remove("1");
        desk.awaitCard(DeskOfFaults.FIRST, false);
        desk.readers().put("P0001", "1");
        desk.awaitCard(DeskOfFaults.FIRST, true);
        DeskOfFaults.expect(CardOutcome.CARD_PULLED, session::triesLeft);
      }
      desk.nextSessionsWork();
    }
  }

  @Test
  default void aSlowCardIsGivenUp() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      desk.readers().slow("P0001", Duration.ofSeconds(3));
      try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
        DeskOfFaults.expect(CardOutcome.TIMED_OUT, session::identify);
      }
      for (int i = 1; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          CardOutcome outcome = assertThrows(CardException.class, session::identify).outcome();
          // the service lets go of the card only when that has answered
          assertTrue(BUSY_OR_SLOW.contains(outcome), outcome.name());
        }
      }
      desk.readers().slow("P0001", Duration.ZERO);
      desk.nextSessionsWork();
    }
  }

  @Test
  default void theServiceDiesInASessionAndComesBack() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      for (int i = 0; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          session.identify();
          desk.readers().stopService();
          DeskOfFaults.expect(CardOutcome.SERVICE_GONE, session::certificate);
        }
        try (ReaderConnection session = desk.session(DeskOfFaults.SECOND)) {
          DeskOfFaults.expect(CardOutcome.SERVICE_GONE, session::identify);
        }
        Awaiting.until("the reader is told to be stopped", () -> condition("STOPPED"));
        desk.readers().startService();
        desk.nextSessionsWork();
      }
      Awaiting.until("the reader is told to be back", () -> !condition("STOPPED"));
    }
  }

  private static boolean condition(String condition) {
    return Database.count(
            "card_reader where reader_key = ? and reader_condition = ?",
            DeskOfFaults.FIRST.value(),
            condition)
        == 1;
  }

  @Test
  default void aServiceThatHangsHoldsNobodyForLong() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      try (ReaderConnection held = desk.session(DeskOfFaults.FIRST)) {
        held.identify();
        desk.readers().hangService();
        DeskOfFaults.expect(CardOutcome.TIMED_OUT, held::certificate);
      }
      for (int i = 0; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          DeskOfFaults.expect(CardOutcome.TIMED_OUT, session::identify);
        }
      }
      Awaiting.until("the reader is told to be stopped", () -> condition("STOPPED"));
      desk.readers().letServiceGoOn();
      desk.nextSessionsWork();
    }
  }

  @Test
  default void anotherProgramHoldsTheCard() throws Exception {
    try (DeskOfFaults desk = DeskOfFaults.open();
        PcscConnection other = desk.otherProgram()) {
      var held = other.take(DeskOfFaults.FIRST.value());
      for (int i = 0; i < TIMES; i++) {
        try (ReaderConnection session = desk.session(DeskOfFaults.FIRST)) {
          DeskOfFaults.expect(CardOutcome.READER_BUSY, session::identify);
        }
      }
      try (ReaderConnection beside = desk.session(DeskOfFaults.SECOND)) {
        assertTrue(
            beside.authenticate(DeskOfFaults.pin(), DeskOfFaults.CHALLENGE).signatureValid());
      }
      other.release(held);
      desk.nextSessionsWork();
    }
  }

  @Test
  default void aSlowCardOnOneReaderDoesNotHoldTheOther() throws Exception {
    var threads =
        (ManagedExecutorService)
            new InitialContext().lookup("java:comp/DefaultManagedExecutorService");
    try (DeskOfFaults desk = DeskOfFaults.open()) {
      desk.readers().slow("P0001", Duration.ofMillis(400));
      try (ReaderConnection slow = desk.session(DeskOfFaults.FIRST);
          ReaderConnection quick = desk.session(DeskOfFaults.SECOND)) {
        var first =
            threads.submit(() -> slow.authenticate(DeskOfFaults.pin(), DeskOfFaults.CHALLENGE));
        var second = quick.authenticate(DeskOfFaults.pin(), DeskOfFaults.CHALLENGE);
        assertFalse(first.isDone(), "nine commands of 400 ms are not over yet");
        var other = first.get(30, TimeUnit.SECONDS);
        assertTrue(second.signatureValid() && other.signatureValid());
        assertNotEquals(new BigInteger(second.certificate()), new BigInteger(other.certificate()));
      }
      desk.readers().slow("P0001", Duration.ZERO);
      desk.nextSessionsWork();
    }
  }
}
