package jp.madoguchi.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.board.Strip;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 利用者・リーダー・端末・設定 (SC-21 to SC-23, SC-25), read only in this release. */
@Named("admin")
@ViewScoped
public class AdminPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffBook staff;
  @Inject private ReceptionBoard reception;
  @Inject private Words words;

  private transient Board strip;
  private final WholeRows<ReaderTile> readers =
      new WholeRows<>(
          () -> strip().readers(),
          one -> UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8)).toString());
  private final WholeRows<SettingLine> settings =
      new WholeRows<>(SettingLine::all, SettingLine::key);

  public long getCount() {
    return staff.count(new StaffSearch(null, null));
  }

  /** What is to be looked after among the staff. */
  public long getStaffFindings() {
    return staff.findings().values().stream().mapToLong(Long::longValue).sum();
  }

  public PagedRows<ReaderTile> getReaders() {
    return readers;
  }

  public PagedRows<SettingLine> getSettings() {
    return settings;
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
    long down = strip().readers().stream().filter(AdminPage::isDown).count();
    return (int) (parts + down);
  }

  private static boolean isDown(ReaderTile reader) {
    return Mark.of(reader.state()) == Mark.STOP;
  }

  public String readerMark(ReaderTile reader) {
    return Mark.of(reader.state()).kind();
  }

  public String partMark(Strip.StripPart part) {
    return Mark.of(part.tile().condition()).kind();
  }

  /** The value of a setting in words, where it is a code; with its unit. */
  public String value(String value, String unit) {
    String key = "setting.value." + value;
    String said = words.say(key);
    String text = said.equals(key) ? value : said;
    String of = words.say("setting.unit." + unit);
    return text.equals("-") || of.isEmpty() ? text : text + " " + of;
  }

  private Board strip() {
    if (strip == null) {
      strip = reception.strip();
    }
    return strip;
  }
}
