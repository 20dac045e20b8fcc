package jp.madoguchi.races;

import java.time.Duration;
import java.util.stream.Stream;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardLeftBehind;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reception.ReceptionDesk.VisualReason;
import jp.madoguchi.reception.internal.ReaderReceiver;

/** Cards on plain readers: what the reader tells and what the desk does. */
final class CardRaces {
  private static final ReaderName DESK = new ReaderName("Desk 1");
  private static final String STATE = "select state from reception_session";

  private CardRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("a desk leads, told to two servers")
            .both(
                h ->
                    tell(
                        h, new DeskLeads(new ReaderName("pc-1/Desk"), h.clock.instant(), "run", 1)))
            .delivered()
            .leaves("select count(*) from reader_line", 1),
        Race.of("one card is told of by two")
            .both(CardRaces::placed)
            .delivered()
            .leaves("select count(*) from reception_session", 1),
        Race.of("a card is removed while the next is placed")
            .before(CardRaces::placed)
            .between(
                h -> removed(h, 5),
                h -> tell(h, new CardInserted(DESK, h.clock.instant().plusSeconds(6))))
            .delivered()
            .leaves("select count(*) from reception_session", 2),
        Race.of("a card's removal is told of by two")
            .before(CardRaces::placed)
            .both(h -> removed(h, 5))
            .delivered()
            .leaves(STATE, "CANCELLED")
            .leaves("select count(*) from reader_event where incident = 'USED'", 1),
        Race.of("a card that is left is told of by two")
            .before(CardRaces::placed)
            .both(
                h ->
                    tell(
                        h,
                        new CardLeftBehind(
                            DESK, h.clock.instant().plusSeconds(600), Duration.ofSeconds(600))))
            .delivered()
            .leaves("select count(*) from reception_session where card_left", 1),
        Race.of("a card is left, and removed")
            .before(CardRaces::placed)
            .between(
                h ->
                    tell(
                        h,
                        new CardLeftBehind(
                            DESK, h.clock.instant().plusSeconds(600), Duration.ofSeconds(600))),
                h -> removed(h, 601))
            .delivered()
            .leaves("select count(*) from reception_session where card_present", 0),
        Race.of("a card is looked at by two")
            .before(CardRaces::placed)
            .both(h -> h.desk().inspectCard(h.session()))
            .noneRefused(),
        Race.of("a card is looked at and removed")
            .before(CardRaces::placed)
            .between(h -> h.desk().inspectCard(h.session()), h -> removed(h, 5))
            .delivered()
            .leaves(STATE, "CANCELLED"),
        Race.of("a right PIN and a removal")
            .before(CardRaces::placed)
            .between(CardRaces::pin, h -> removed(h, 5))
            .delivered()
            .leaves("select count(*) from reception_session where card_present", 0),
        Race.of("a right PIN, twice")
            .before(CardRaces::placed)
            .both(CardRaces::pin)
            .noneRefused()
            .leaves(STATE, "AUTH"),
        Race.of("a wrong PIN, twice")
            .before(CardRaces::placed)
            .both(h -> h.desk().authenticateByPin(h.session(), "9999".toCharArray(), false))
            .noneRefused(),
        Race.of("a face is compared by two")
            .before(CardRaces::placed)
            .both(h -> h.desk().confirmVisually(h.session(), VisualReason.values()[0], true))
            .noneRefused()
            .leaves(STATE, "AUTH"),
        Race.of("a reception is cancelled by two")
            .before(CardRaces::placed)
            .both(h -> h.desk().cancel(h.session(), h.version()))
            .leaves(STATE, "CANCELLED")
            .leaves("select count(*) from audit_record where action = 'CANCEL'", 1),
        Race.of("a reception is cancelled while the card is removed")
            .before(CardRaces::placed)
            .between(h -> h.desk().cancel(h.session(), h.version()), h -> removed(h, 5))
            .delivered()
            .leaves("select count(*) from reception_session where card_present", 0),
        Race.of("a patient is asked about for one card by two")
            .before(h -> h.register(Hospital.TARO))
            .before(CardRaces::placed)
            .before(CardRaces::pin)
            .both(h -> h.desk().inquireForCard(h.session(), "000100"))
            .leaves("select count(*) from number_inquiry", 1)
            .leaves("select count(*) from inquiry_request", 1),
        Race.of("a patient is asked about while the card is removed")
            .before(h -> h.register(Hospital.TARO))
            .before(CardRaces::placed)
            .before(CardRaces::pin)
            .between(h -> h.desk().inquireForCard(h.session(), "000100"), h -> removed(h, 5))
            .delivered()
            .leaves("select count(*) from reception_session where card_present", 0));
  }

  private static void placed(Hospital h) {
    tell(h, new CardInserted(DESK, h.clock.instant()));
  }

  private static void removed(Hospital h, long seconds) {
    tell(h, new CardRemoved(DESK, h.clock.instant().plusSeconds(seconds)));
  }

  private static void tell(Hospital h, jp.madoguchi.reader.api.ReaderEvent event) {
    h.the(ReaderReceiver.class).onReaderEvent(event);
  }

  private static void pin(Hospital h) {
    h.desk().authenticateByPin(h.session(), "1234".toCharArray(), false);
  }
}
