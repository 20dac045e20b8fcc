package jp.madoguchi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.AccountSummary;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.reception.ReaderTile.ReaderTileState;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.web.board.Strip;
import jp.madoguchi.web.text.Words;

/** 利用者・リーダー・端末・設定 (SC-21 to SC-23, SC-25), read only in this release. */
@Named("admin")
@RequestScoped
public class AdminPage {
  private static final int SIZE = 100;

  private final Accounts accounts;
  private final ReceptionBoard reception;
  private final Words words;
  private final Instant now;
  private List<AccountSummary> staff;
  private Board strip;
  private int page = 1;
  private Long count;

  /** For the container's proxy. */
  protected AdminPage() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  public AdminPage(Accounts accounts, ReceptionBoard reception, Words words, Clock clock) {
    this.words = words;
    this.accounts = accounts;
    this.reception = reception;
    this.now = clock.instant();
  }

  public List<AccountSummary> getStaff() {
    if (staff == null) {
      staff = accounts.list((page - 1) * SIZE, SIZE);
    }
    return staff;
  }

  public long getCount() {
    if (count == null) {
      count = accounts.count();
    }
    return count;
  }

  public int getPages() {
    return (int) ((getCount() + SIZE - 1) / SIZE);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 100_000));
  }

  public List<ReaderTile> getReaders() {
    return strip().readers();
  }

  public List<Strip.StripPart> getParts() {
    return new Strip(strip(), words).getParts();
  }

  public int getOpenFaults() {
    return strip().openFaults();
  }

  /** Parts and readers that do not work now: the answer of the page. */
  public int getDown() {
    long parts =
        strip().parts().stream().filter(p -> p.condition() == PartTile.PartCondition.DOWN).count();
    long readers = getReaders().stream().filter(r -> isDown(r)).count();
    return (int) (parts + readers);
  }

  public boolean isDown(ReaderTile reader) {
    return reader.state() == ReaderTileState.FAULT || reader.state() == ReaderTileState.STOPPED;
  }

  public List<SettingLine> getSettings() {
    return SettingLine.all();
  }

  /** The value of a setting in words, where it is a code. */
  public String value(String value) {
    String key = "setting.value." + value;
    String said = words.say(key);
    return said.equals(key) ? value : said;
  }

  public long getNowMillis() {
    return now.toEpochMilli();
  }

  private Board strip() {
    if (strip == null) {
      strip = reception.strip();
    }
    return strip;
  }
}
