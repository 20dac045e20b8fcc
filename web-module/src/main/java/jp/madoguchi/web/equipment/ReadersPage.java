package jp.madoguchi.web.equipment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/** カードリーダー管理 (SC-21): state, place and today's counts of each reader, by their numbers. */
@Named("readers")
@ViewScoped
public class ReadersPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ReaderBook book;
  @Inject private Me me;
  @Inject Words words;

  /** As the list shows them. */
  private transient List<ReaderSheet> sheets;

  /** As the verdict tells of them. */
  private transient List<ReaderSheet> latest;

  private final WholeRows<ReaderSheet> rows =
      new WholeRows<>(this::getSheets, sheet -> RowName.of(sheet.status().key()));

  /**
   * The page renews itself. A list that somebody uses is not drawn anew, and stays for its buttons
   * as it is shown.
   */
  public void look() {
    latest = null;
    if (Redrawn.has("live")) {
      sheets = null;
    }
  }

  /** Reads them anew, after an act. */
  public void refresh() {
    sheets = null;
    latest = null;
  }

  /** Read anew they are the latest as well, whichever part of the page asks first. */
  public List<ReaderSheet> getSheets() {
    if (sheets == null) {
      sheets = book.sheets();
      latest = sheets;
    }
    return sheets;
  }

  private List<ReaderSheet> latest() {
    if (latest == null) {
      latest = sheets == null ? getSheets() : book.sheets();
    }
    return latest;
  }

  public PagedRows<ReaderSheet> getRows() {
    return rows;
  }

  /** The answer of the page. */
  public String getVerdict() {
    if (latest().isEmpty()) {
      return words.say("readers.none");
    }
    if (broken() > 0) {
      return words.say("readers.broken", broken());
    }
    return left() > 0
        ? words.say("readers.left", left())
        : words.say("readers.fine", latest().size());
  }

  /** Its mark. */
  public String getMark() {
    if (broken() > 0) {
      return "stop";
    }
    return left() > 0 ? "attention" : "ok";
  }

  private long broken() {
    return in(ReaderCondition.FAULT) + in(ReaderCondition.STOPPED);
  }

  private long left() {
    return in(ReaderCondition.CARD_LEFT);
  }

  private long in(ReaderCondition condition) {
    return latest().stream().filter(one -> one.status().condition() == condition).count();
  }

  /** The mark of a reader's condition. */
  public String readerMark(ReaderSheet sheet) {
    return Mark.of(state(sheet)).kind();
  }

  /** The word of a reader's condition, the same as on the board. */
  public ReaderTile.ReaderTileState state(ReaderSheet sheet) {
    return ReaderTile.ReaderTileState.valueOf(sheet.status().condition().name());
  }

  /** Number, place, model and desk are the administrator's. */
  public boolean isMaySet() {
    return me.getRole() == Role.ADMIN;
  }
}
