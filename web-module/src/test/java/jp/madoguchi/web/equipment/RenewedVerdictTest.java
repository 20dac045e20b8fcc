package jp.madoguchi.web.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.ExchangeBook;
import jp.madoguchi.equipment.ExchangeDay;
import jp.madoguchi.equipment.ExchangeDay.PutAside;
import jp.madoguchi.web.pf.ScriptedCall;
import org.junit.jupiter.api.Test;

/** A list that somebody uses stays as it is shown; what stands above it does not. */
class RenewedVerdictTest {
  private final SampleReaders readers = new SampleReaders();

  @Test
  void theReadersVerdictGoesOnWithoutTheirList() {
    ReadersPage page = readers.shown();
    var shown = page.getSheets();
    assertEquals("ok", page.getMark());
    readers.fail();
    try (ScriptedCall call = ScriptedCall.drawing("verdict")) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertEquals("stop", page.getMark());
    assertEquals(SampleReaders.WORDS.say("readers.broken", 1L), page.getVerdict());
    assertSame(shown, page.getSheets(), "for the buttons that are shown");
  }

  @Test
  void bothTogetherAreReadOnce() {
    ReadersPage page = readers.shown();
    page.getMark();
    assertEquals(1, readers.reads());
    readers.fail();
    try (ScriptedCall call = ScriptedCall.drawing("verdict", "live")) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertEquals("stop", page.getMark());
    readers.draw(page);
    assertEquals(2, readers.reads());
  }

  @Test
  void theExchangesVerdictGoesOnWithoutItsLists() {
    Exchange exchange = new Exchange();
    ExchangePage page = new ExchangePage();
    page.book = exchange;
    assertEquals("exchange.fine", page.getVerdict());
    ExchangeDay shown = page.getDay();
    exchange.aside =
        List.of(new PutAside("key", "main", "OQSsiquc01.xml", Instant.EPOCH, "", "", "node"));
    try (ScriptedCall call = ScriptedCall.drawing("verdict")) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertEquals("exchange.putaside", page.getVerdict());
    assertEquals(1, page.getCount());
    assertSame(shown, page.getDay(), "for the buttons that are shown");
    try (ScriptedCall call = ScriptedCall.drawing("verdict", "live")) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertNotSame(shown, page.getDay());
    assertEquals("exchange.putaside", page.getVerdict());
    assertEquals(3, exchange.reads, "once a look, whichever part comes first");
  }

  private static final class Exchange implements ExchangeBook {
    private List<PutAside> aside = List.of();
    private int reads;

    @Override
    public ExchangeDay today() {
      reads++;
      return new ExchangeDay(true, List.of(), aside, List.of(), List.of(), List.of());
    }

    @Override
    public boolean putBack(String captureKey) {
      throw new UnsupportedOperationException();
    }
  }
}
