package jp.madoguchi.web.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.ScriptedCall;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pressed is for the inquiry as it is shown, also when the page has looked since. */
class RenewedInquiryTest {
  private static final String[] ALL = {
    "verdict", "verdictTools", "facts", "steps", "filter", "peopleArea"
  };

  private final Inquiries bulk = new Inquiries();
  private final BulkInquiryPage page = new BulkInquiryPage();

  RenewedInquiryTest() {
    page.bulk = bulk;
    page.words = Words.in(Locale.ENGLISH, Clock.systemUTC());
    page.said = new Said();
  }

  @ParameterizedTest
  @CsvSource({"verdict facts steps filter peopleArea", "verdict verdictTools facts steps"})
  void buttonsThatSomebodyUsesStayForTheStateThatTheyShow(String drawn) {
    shown();
    bulk.version = 2;
    try (ScriptedCall call = ScriptedCall.drawing(drawn.split(" "))) {
      page.look();
      assertEquals(1, page.getInquiry().version());
      assertEquals(2, page.getLatest().version(), "the verdict goes on");
      assertTrue(page.isBehind(), "the rest is still to be drawn");
      page.cancel();
      assertEquals(1, call.told().size());
    }
    assertEquals(List.of(1L), bulk.cancelled);
  }

  @Test
  void whatIsDrawnIsReadAnewAndOnce() {
    shown();
    assertEquals(1, bulk.reads);
    bulk.version = 2;
    try (ScriptedCall call = ScriptedCall.drawing(ALL)) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertEquals(2, page.getLatest().version());
    assertEquals(2, page.getInquiry().version());
    assertEquals(2, bulk.reads);
    assertFalse(page.isBehind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"steps", "peopleArea"})
  void thePageLooksOnForAPartThatIsRead(String used) {
    shown();
    String[] drawn = Stream.of(ALL).filter(part -> !part.equals(used)).toArray(String[]::new);
    try (ScriptedCall call = ScriptedCall.drawing(drawn)) {
      page.look();
      assertEquals(List.of(), call.told());
    }
    assertTrue(page.isBehind());
  }

  @Test
  void anActIsToldOfTheInquiryAsItIsAfterIt() {
    shown();
    try (ScriptedCall call = ScriptedCall.drawing("state", "peopleArea")) {
      bulk.version = 2;
      page.cancel();
      assertEquals(1, call.told().size());
    }
    assertEquals(2, page.getLatest().version());
    assertEquals(2, page.getInquiry().version());
  }

  private void shown() {
    assertEquals(1, page.getLatest().version());
    assertEquals(1, page.getInquiry().version());
  }

  private static final class Inquiries implements BulkInquiries {
    private final List<Long> cancelled = new ArrayList<>();
    private long version = 1;
    private int reads;

    @Override
    public BulkView inquiry(long id) {
      reads++;
      return new BulkView(
          id,
          version,
          id,
          1,
          1,
          BulkKind.ELIGIBILITY,
          BulkPopulation.values()[0],
          BulkState.WAITING,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          0,
          "lead1",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          0,
          0,
          0,
          null,
          null,
          null,
          Map.of(),
          0,
          0);
    }

    @Override
    public void cancel(long id, long shown) {
      cancelled.add(shown);
    }

    @Override
    public List<BulkView> inquiries(int first, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long countWaiting() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<BulkStep> steps(long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void hurry(long id, long shown) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void resume(long id, long shown) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(long id, long shown) {
      throw new UnsupportedOperationException();
    }
  }
}
