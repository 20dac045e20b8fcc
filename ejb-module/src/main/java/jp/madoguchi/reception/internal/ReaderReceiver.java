package jp.madoguchi.reception.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import java.time.Instant;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderLines;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardLeftBehind;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ListenerNotReady;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderListener;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;

/** The ear at the plain readers. Nobody but the connector can call it. */
@MessageDriven(messageListenerInterface = ReaderListener.class)
@PermitAll
public class ReaderReceiver implements ReaderListener {
  @EJB CardSessions cards;
  @EJB EquipmentState facility;
  @EJB ReaderLines lines;
  @EJB DatabaseReadiness database;

  @Override
  public void onReaderEvent(ReaderEvent event) {
    if (!database.ready()) {
      throw new ListenerNotReady();
    }
    if (event.reader().equals(ReaderName.SERVICE)) {
      if (event instanceof ReaderStateChanged service) {
        facility.readerService(service.state() == ReaderState.UP, service.at(), service.detail());
      }
      return;
    }
    String reader = lines.key(event.reader().value());
    if (event instanceof DeskLeads lead) {
      lines.leads(reader, lead.run(), lead.turn(), lead.at());
    } else {
      // what another server was told by the desk since then is newer
      lines.counts(reader, event.at()).ifPresent(at -> take(event, reader, at));
    }
  }

  private void take(ReaderEvent event, String reader, Instant at) {
    if (event instanceof CardInserted) {
      cards.placed(reader, at);
    } else if (event instanceof CardRemoved) {
      cards.removed(reader, at);
    } else if (event instanceof CardLeftBehind) {
      cards.leftBehind(reader, at);
    } else if (event instanceof ReaderStateChanged changed) {
      state(changed, reader, at);
    }
  }

  private void state(ReaderStateChanged changed, String reader, Instant at) {
    if (changed.state() == ReaderState.UP) {
      // whatever lay on the reader before nobody was watching: a card still there is told next
      cards.removed(reader, at);
      return;
    }
    ReaderCondition condition =
        switch (changed.state()) {
          case UP -> ReaderCondition.IDLE;
          case DOWN -> ReaderCondition.FAULT;
          case SERVICE_GONE, LINE_LOST -> ReaderCondition.STOPPED;
        };
    facility.readerCondition(reader, condition, at, changed.detail());
  }
}
