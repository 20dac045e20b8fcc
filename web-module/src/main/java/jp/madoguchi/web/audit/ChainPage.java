package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.web.equipment.PressedButton;
import jp.madoguchi.web.text.Words;

/** The verification of the ledger's chain: begun by a button, it works by itself. */
@Named("chainPage")
@RequestScoped
public class ChainPage {
  private final ChainVerifier chain;
  private final Words words;
  private Optional<ChainReport> report;

  /** For the container's proxy. */
  protected ChainPage() {
    this(null, null);
  }

  @Inject
  public ChainPage(ChainVerifier chain, Words words) {
    this.chain = chain;
    this.words = words;
  }

  /** From where the last one ended. */
  public void since() throws IOException {
    begin(false);
  }

  /** From the first link. */
  public void whole() throws IOException {
    begin(true);
  }

  private void begin(boolean whole) throws IOException {
    chain.start(whole);
    PressedButton.on("/audit/index.xhtml", "audit.said.begun");
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
