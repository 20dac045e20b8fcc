package jp.madoguchi.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainReport.ChainCheckPhase;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;

/** What the page says of a verification before, while and after it runs. */
class ChainPageTest {
  private static final Instant AT = Instant.parse("2026-11-02T00:00:00Z");

  /** A chain of 200 links. */
  private static final class TwoHundredLinks implements ChainVerifier {
    private ChainReport last;

    @Override
    public boolean start(boolean whole) {
      if (last().filter(ChainReport::running).isPresent()) {
        return false;
      }
      at(ChainCheckPhase.LINKS, whole ? 1 : 101, whole ? 0 : 100);
      return true;
    }

    void at(ChainCheckPhase phase, long from, long verified) {
      last = new ChainReport("kansa01", AT, AT, phase, from, verified, 200, 0, List.of());
    }

    @Override
    public Optional<ChainReport> last() {
      return Optional.ofNullable(last);
    }
  }

  private final List<String> told = new ArrayList<>();
  private final TwoHundredLinks chain = new TwoHundredLinks();
  private final Words words = Words.in(Locale.ENGLISH, Clock.systemUTC());
  private final ChainPage page =
      new ChainPage(
          chain,
          words,
          new Said() {
            @Override
            public void done(String text) {
              told.add(text);
            }

            @Override
            public void refused(String text) {
              told.add("refused: " + text);
            }
          });

  @Test
  void thereWasNone() {
    assertFalse(page.isRunning());
    assertEquals(100, page.getPercent());
  }

  @Test
  void itSaysThatItHasBegunAndHowFarItIs() {
    assertFalse(page.isRunning(), "drawn once before the button was pressed");
    page.whole();
    assertEquals(List.of(words.say("audit.said.begun")), told);
    assertTrue(page.isRunning());
    assertEquals(0, page.getPercent());
    chain.at(ChainCheckPhase.LINKS, 1, 50);
    page.look();
    assertEquals(25, page.getPercent());
    chain.at(ChainCheckPhase.SOUND, 1, 200);
    page.look();
    assertFalse(page.isRunning());
    assertEquals(100, page.getPercent());
    assertTrue(page.getSentence().startsWith("The records were not tampered with"));
  }

  /** What an earlier verification has seen is no part of this one's way. */
  @Test
  void whatIsNewIsCountedFromWhereTheLastOneEnded() {
    page.since();
    assertEquals(0, page.getPercent());
    chain.at(ChainCheckPhase.LINKS, 101, 150);
    page.look();
    assertEquals(50, page.getPercent());
  }

  @Test
  void aSecondOneIsNotSaidToHaveBegun() {
    page.whole();
    page.since();
    assertEquals("refused: " + words.say("audit.said.runs"), told.get(1));
    assertEquals(1, page.getReport().from());
  }
}
