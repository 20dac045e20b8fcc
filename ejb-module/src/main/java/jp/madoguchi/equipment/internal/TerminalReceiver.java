package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.TreeSet;
import jp.madoguchi.equipment.BulkResultTaker;
import jp.madoguchi.equipment.DocumentTaker;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.MessageTextGate;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.equipment.QuarantineWatcher;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalListener;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.messages.BulkReception;

/**
 * The ear at the terminal. Each call is one transaction of the connector's delivery and begins with
 * the question whether the folders still are this server's; who takes a result is found among the
 * {@link TerminalResultTaker}s, and what nobody takes becomes a line of the fault list. Nobody but
 * the connector can call it.
 */
@MessageDriven(messageListenerInterface = TerminalListener.class)
@PermitAll
public class TerminalReceiver implements TerminalListener {
  @Inject @Any Instance<TerminalResultTaker> takers;
  @Inject @Any Instance<QuarantineWatcher> watchers;
  @Inject @Any Instance<DocumentTaker> documents;
  @EJB BulkResultTaker bulk;
  @EJB EquipmentState facility;
  @EJB DatabaseReadiness database;
  @EJB Leases leases;
  @EJB FolderOwnership owner;

  @Override
  public void resultArrived(TerminalDelivery arrived) {
    ofOwner(arrived);
    TerminalDelivery delivery = gated(arrived);
    if (delivery.message() instanceof BulkReception) {
      bulk.uploadAnswered(delivery);
      return;
    }
    for (TerminalResultTaker taker : takers) {
      if (taker.resultArrived(delivery)) {
        return;
      }
    }
    facility.fault(
        delivery.capturedAt(),
        delivery.terminal().value(),
        delivery.fileName(),
        delivery.captureKey(),
        "NOT_TAKEN",
        delivery.message().getClass().getSimpleName());
  }

  /** Whoever takes it sees it without what may be a My Number, and somebody is told to look. */
  private TerminalDelivery gated(TerminalDelivery arrived) {
    var passed = MessageTextGate.of(arrived.message());
    if (passed.leftOut().isEmpty()) {
      return arrived;
    }
    facility.fault(
        arrived.capturedAt(),
        arrived.terminal().value(),
        arrived.fileName(),
        arrived.captureKey(),
        "MY_NUMBER_LEFT_OUT",
        String.join(", ", new TreeSet<>(passed.leftOut())));
    return new TerminalDelivery(
        arrived.terminal(),
        arrived.fileName(),
        arrived.captureKey(),
        arrived.capturedAt(),
        passed.message(),
        arrived.requestSuffix(),
        arrived.readerKey(),
        arrived.requestedHere(),
        arrived.ownership());
  }

  @Override
  public void bulkResultArrived(BulkDelivery delivery) {
    DatabaseAway.unless(database);
    try {
      // this transaction waits for many others, and holds no lease meanwhile: each of them asks
      bulk.bulkAnswered(delivery);
    } catch (LeaseLost lost) {
      owner.lost(OwnedFolders.fence(delivery));
      throw lost;
    }
  }

  /**
   * Another server may own the folders by now: then nothing is written, the connector lets them
   * alone, and its capture stays for the owner.
   */
  private void ofOwner(OwnedDelivery delivery) {
    DatabaseAway.unless(database);
    try {
      OwnedFolders.require(leases, delivery);
    } catch (LeaseLost lost) {
      owner.lost(OwnedFolders.fence(delivery));
      throw lost;
    }
  }

  /** A document holds medical information: only who asked for it keeps it. */
  @Override
  public void documentArrived(DocumentDelivery delivery) {
    ofOwner(delivery);
    for (DocumentTaker taker : documents) {
      if (taker.documentArrived(delivery)) {
        return;
      }
    }
    facility.fault(
        delivery.capturedAt(),
        delivery.terminal().value(),
        delivery.fileName(),
        delivery.captureKey(),
        "DOCUMENT_NOT_ASKED",
        delivery.family().label());
  }

  @Override
  public void requestRefused(RefusedRequest told) {
    ofOwner(told);
    RefusedRequest refusal =
        new RefusedRequest(
            told.terminal(),
            told.suffix(),
            MessageTextGate.sentence(told.text()),
            told.captureKey(),
            told.fileName(),
            told.refusedAt(),
            told.requestedHere(),
            told.ownership());
    for (TerminalResultTaker taker : takers) {
      if (taker.requestRefused(refusal)) {
        return;
      }
    }
    // the text may quote the request of somebody nobody here knows: it stays out of the list
    facility.fault(
        refusal.refusedAt(),
        refusal.terminal().value(),
        refusal.fileName(),
        refusal.captureKey(),
        "REFUSED_ELSEWHERE",
        null);
  }

  @Override
  public void fileQuarantined(QuarantinedFile file) {
    ofOwner(file);
    watchers.forEach(watcher -> watcher.fileQuarantined(file));
    facility.fault(
        file.capturedAt(),
        file.terminal().value(),
        file.fileName(),
        file.captureKey(),
        file.reason().name(),
        String.join(", ", file.arguments()));
  }

  @Override
  public void stateChanged(TerminalState state) {
    ofOwner(state);
    facility.tell(
        state.terminal().value(),
        state.part().name(),
        state.up(),
        state.since(),
        state.up() ? "" : state.fault().map(Enum::name).orElse(state.detail()));
  }
}
