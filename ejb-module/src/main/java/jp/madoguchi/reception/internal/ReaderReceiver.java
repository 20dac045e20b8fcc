package jp.madoguchi.reception.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardLeftBehind;
import jp.madoguchi.reader.api.CardRemoved;
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
  @EJB DatabaseReadiness database;

  @Override
  public void onReaderEvent(ReaderEvent event) {
    if (!database.ready()) {
      throw new ListenerNotReady();
    }
    String reader = event.reader().value();
    if (event instanceof CardInserted) {
      cards.placed(reader, event.at());
    } else if (event instanceof CardRemoved) {
      cards.removed(reader, event.at());
    } else if (event instanceof CardLeftBehind) {
      cards.leftBehind(reader, event.at());
    } else if (event instanceof ReaderStateChanged changed) {
      state(changed);
    }
  }

  private void state(ReaderStateChanged changed) {
    boolean up = changed.state() == ReaderState.UP;
    if (changed.reader().equals(ReaderName.SERVICE)) {
      facility.readerService(up, changed.at(), changed.detail());
      return;
    }
    if (up) {
      // whatever lay on the reader before nobody was watching: a card still there is told next
      cards.removed(changed.reader().value(), changed.at());
      return;
    }
    ReaderCondition condition =
        switch (changed.state()) {
          case UP -> ReaderCondition.IDLE;
          case DOWN -> ReaderCondition.FAULT;
          case SERVICE_GONE, LINE_LOST -> ReaderCondition.STOPPED;
        };
    facility.readerCondition(changed.reader().value(), condition, changed.at(), changed.detail());
  }
}
