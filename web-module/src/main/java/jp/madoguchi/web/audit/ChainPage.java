package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** The verification of the ledger's chain: begun by a button, it works by itself. */
@Named("chainPage")
@RequestScoped
public class ChainPage {
  private final ChainVerifier chain;
  private final Words words;
  private final Said said;
  private Optional<ChainReport> report;

  /** For the container's proxy. */
  protected ChainPage() {
    this(null, null, null);
  }

  @Inject
  public ChainPage(ChainVerifier chain, Words words, Said said) {
    this.chain = chain;
    this.words = words;
    this.said = said;
  }

  /** From where the last one ended. */
  public void since() {
    begin(false);
  }

  /** From the first link. */
  public void whole() {
    begin(true);
  }

  private void begin(boolean whole) {
    boolean begun = chain.start(whole);
    look();
    if (begun) {
      said.done(words.say("audit.said.begun"));
    } else {
      said.refused(words.say("audit.said.runs"));
    }
  }

  /** Reads it anew; what the page asks for while it runs. */
  public void look() {
    report = null;
  }

  public boolean isRunning() {
    return getReport() != null && getReport().running();
  }

  /** How much of the chain was looked at; 100 where there is nothing to look at. */
  public int getPercent() {
    ChainReport last = getReport();
    long links = last == null ? 0 : last.sealed() - last.from() + 1;
    if (links <= 0) {
      return 100;
    }
    long done = last.verified() - last.from() + 1;
    return (int) Math.max(0, Math.min(100, 100 * done / links));
  }

  /** The verification that runs, or the last one; null when there never was one. */
  public ChainReport getReport() {
    if (report == null) {
      report = chain.last();
    }
    return report.orElse(null);
  }

  /** How far it is, as a sentence. */
  public String getSentence() {
    ChainReport last = getReport();
    String key = "audit.chain." + (last.running() ? "running" : last.sound() ? "sound" : "broken");
    return words.say(
        key, last.running() || last.sound() ? last.verified() : last.findings().size());
  }

  /** From which link to which, of how many. */
  public String getSpan() {
    ChainReport last = getReport();
    return words.say(
        "audit.chain.span",
        List.of(
            Long.toString(last.from()),
            Long.toString(last.verified()),
            Long.toString(last.sealed())));
  }
}
