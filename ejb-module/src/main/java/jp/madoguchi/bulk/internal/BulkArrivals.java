package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.equipment.BulkResultTaker;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.MessageTextGate;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.TerminalUnit;

/**
 * Takes the answers of bulk inquiries; what answers nothing that was asked here becomes a line of
 * the fault list, and its file stays in the connector's archive.
 */
@Stateless
@Local({BulkResultTaker.class, TerminalResultTaker.class})
@DenyAll
public class BulkArrivals implements BulkResultTaker, TerminalResultTaker {

  @EJB EquipmentState facility;
  @EJB BulkAnswerIntake answers;
  @EJB BulkChunks chunks;
  @EJB Leases leases;

  /** Chunk by chunk, each a transaction of its own: a second delivery goes on with the cursor. */
  @Override
  @PermitAll
  public void bulkAnswered(BulkDelivery delivery) {
    BulkAnswerIntake.ResultCursor reading = answers.begin(delivery);
    if (reading.inquiryId() == null) {
      OwnedFolders.require(leases, delivery);
      fault(
          delivery.terminal(),
          delivery.fileName(),
          delivery.captureKey(),
          delivery.capturedAt(),
          Long.toString(delivery.persons()));
      return;
    }
    if (reading.from() < 0) {
      return;
    }
    try {
      store(delivery, reading);
    } catch (IOException e) {
      throw new UncheckedIOException("the result cannot be read just now", e);
    } catch (MessageException e) {
      throw new IllegalStateException("the result was changed since it was checked", e);
    }
    answers.finish(reading.inquiryId(), delivery);
  }

  private void store(BulkDelivery delivery, BulkAnswerIntake.ResultCursor reading)
      throws IOException, MessageException {
    Instant answeredAt = answeredAt(delivery);
    Pace pace = new Pace(Settings.number("bulk.pause.percent", 25, 0, 1000));
    try (BulkPersons people = delivery.people()) {
      long at = 0;
      List<TerminalUnit> chunk = new ArrayList<>(BulkChunks.SIZE);
      TerminalUnit person;
      while ((person = people.next()) != null) {
        at++;
        if (at <= reading.from()) {
          continue;
        }
        chunk.add(gated(delivery, person));
        if (chunk.size() == BulkChunks.SIZE) {
          if (!stored(delivery, reading, at - chunk.size(), chunk, answeredAt)) {
            return;
          }
          chunk.clear();
          pace.rest();
        }
      }
      if (!chunk.isEmpty()) {
        stored(delivery, reading, at - chunk.size(), chunk, answeredAt);
      }
    }
  }

  private TerminalUnit gated(BulkDelivery delivery, TerminalUnit person) {
    var passed = MessageTextGate.of(person);
    if (!passed.leftOut().isEmpty()) {
      facility.fault(
          delivery.capturedAt(),
          delivery.terminal().value(),
          delivery.fileName(),
          delivery.captureKey(),
          "MY_NUMBER_LEFT_OUT",
          String.join(", ", new TreeSet<>(passed.leftOut())));
    }
    return passed.message();
  }

  private boolean stored(
      BulkDelivery delivery,
      BulkAnswerIntake.ResultCursor reading,
      long from,
      List<TerminalUnit> chunk,
      Instant answeredAt) {
    return chunks.store(
        OwnedFolders.fence(delivery),
        reading.inquiryId(),
        delivery.captureKey(),
        from,
        List.copyOf(chunk),
        answeredAt);
  }

  private static Instant answeredAt(BulkDelivery delivery) {
    var told = delivery.header().processExecutionTime();
    return told == null
        ? delivery.capturedAt()
        : told.dateTime()
            .map(t -> t.atZone(FacilityTime.ZONE).toInstant())
            .orElse(delivery.capturedAt());
  }

  /** Rests in proportion to the work done, so that a desk on the same two cores is served first. */
  private static final class Pace {
    private static final int WHOLE = 100;
    private final int percent;
    private long since = System.nanoTime();

    Pace(int percent) {
      this.percent = percent;
    }

    void rest() {
      LockSupport.parkNanos((System.nanoTime() - since) * percent / WHOLE);
      since = System.nanoTime();
    }
  }

  @Override
  @PermitAll
  public void uploadAnswered(TerminalDelivery delivery) {
    if (!answers.uploadAnswered(delivery)) {
      fault(
          delivery.terminal(),
          delivery.fileName(),
          delivery.captureKey(),
          delivery.capturedAt(),
          null);
    }
  }

  /** Bulk answers come by {@link #uploadAnswered} and {@link #bulkAnswered}. */
  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    return false;
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public boolean requestRefused(RefusedRequest refusal) {
    return answers.refused(refusal);
  }

  private void fault(
      TerminalId terminal, String fileName, String captureKey, Instant at, String detail) {
    facility.fault(at, terminal.value(), fileName, captureKey, "BULK_NOT_ASKED", detail);
  }
}
