package jp.madoguchi.web.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.web.text.SentenceKeys;
import jp.madoguchi.web.text.Words;

/**
 * A row of the board with everything in the person's words, so that the page only puts it in place:
 * one row is drawn for every browser at each change.
 */
public class BoardLine {
  /** The five kinds in the order of the heading 薬診手健特. */
  public static final List<ConsentKind> KINDS =
      List.of(ConsentKind.YZK, ConsentKind.SRJ, ConsentKind.SHJ, ConsentKind.TKK, ConsentKind.TSR);

  private final BoardRow row;
  private final Words words;
  private final boolean consentsShown;
  private final boolean acting;

  /** For whoever may act at the desk. */
  public BoardLine(BoardRow row, Words words, boolean consentsShown) {
    this(row, words, consentsShown, true);
  }

  /**
   * @param acting whether the reader may act at the desk at all; else there is nothing but to look
   */
  public BoardLine(BoardRow row, Words words, boolean consentsShown, boolean acting) {
    this.acting = acting;
    this.row = row;
    this.words = words;
    this.consentsShown = consentsShown;
  }

  public long getId() {
    return row.id();
  }

  public long getVersion() {
    return row.version();
  }

  /** Its place's first part: at hand, needs attention, open, finished. */
  public int getRank() {
    return row.rank();
  }

  public boolean isFinished() {
    return row.truth().stage().ended();
  }

  /** Arrival in milliseconds, for the order within a group. */
  public long getAt() {
    return row.openedAt().toEpochMilli();
  }

  /** Filters of the board this row is in, for a browser that shows only one of them. */
  public String getShows() {
    String state =
        switch (row.state()) {
          case IMPORTED -> " IMPORTED";
          case FAILED, OFFLINE -> " FAILED";
          case HELD -> " HELD";
          default -> "";
        };
    return (row.attention() ? "ALL ATTENTION" : "ALL") + state;
  }

  public String getKind() {
    return Mark.of(row).kind();
  }

  public String getState() {
    return row.cardLeft()
        ? words.say("ReaderTile.ReaderTileState.CARD_LEFT")
        : words.of(row.state());
  }

  public String getReader() {
    return row.readerLabel() == null ? "–" : row.readerLabel();
  }

  public String getName() {
    if (row.name() != null) {
      return row.name();
    }
    return words.say(isNameToCome() ? "board.unnamed" : "board.noname");
  }

  /** Something was asked or is about to be, and its answer will say who it is. */
  private boolean isNameToCome() {
    return switch (row.truth().situation()) {
      case CARD_WAITS, CARD_IDENTIFIED, ASKED, ASKED_OF_SILENCE -> !isFinished();
      default -> false;
    };
  }

  public String getKana() {
    return words.kana(row.nameKana());
  }

  public boolean isNamed() {
    return row.name() != null;
  }

  public String getNumber() {
    if (row.patientNumber() != null) {
      return row.patientNumber();
    }
    return row.name() == null ? "" : words.say("board.unmatched");
  }

  public String getMethod() {
    return words.of(row.method());
  }

  public String getIdentity() {
    return words.of(row.identity());
  }

  /** The word of the result (7.3), empty while there is none. */
  public String getResult() {
    return row.screen() == ResultScreen.PENDING ? "" : words.of(row.screen());
  }

  public String getResultKind() {
    return Mark.ofResult(row.screen(), row.truth()).kind();
  }

  /** What to do next, short enough for the row. */
  public String getTodo() {
    return words.shortly(key(), words.arguments(row.headline().arguments()));
  }

  /** What to do next, in full. */
  public String getTodoFull() {
    return words.say(key(), words.arguments(row.headline().arguments()));
  }

  private String key() {
    return SentenceKeys.of(row.headline().sentence());
  }

  /** State of each of {@link #KINDS}; empty for roles that may not see it. */
  public Stream<ConsentSign> getConsents() {
    return consentsShown
        ? KINDS.stream().map(kind -> new ConsentSign(kind, row.consents().get(kind), words))
        : Stream.empty();
  }

  public String getTime() {
    return words.time(row.openedAt());
  }

  public String getAction() {
    if (!acting || !row.attention() && !isForDesk()) {
      return words.say("board.open");
    }
    return words.say(row.truth().may(DeskAct.TAKE_OVER) ? "board.take" : "board.respond");
  }

  /** A card lies on a reader of the desk and waits for the clerk. */
  private boolean isForDesk() {
    return switch (row.truth().situation()) {
      case CARD_WAITS, CARD_IDENTIFIED -> !isFinished();
      default -> false;
    };
  }

  public String getStaff() {
    return row.staff() == null ? "" : row.staff();
  }

  /** One of the five signs of the row. */
  public record ConsentSign(ConsentKind kind, ConsentState state, Words words) {
    /** ● given, ○ run out, × withdrawn, – refused, △ could not be asked, empty: not asked. */
    public String getSign() {
      if (state == null) {
        return "";
      }
      return switch (state) {
        case GIVEN -> "●";
        case EXPIRED -> "○";
        case WITHDRAWN -> "×";
        case FAULTY -> "!";
        case OTHER_PERSON -> "≠";
        case REFUSED -> "–";
        case UNOBTAINABLE -> "△";
        case UNKNOWN -> "?";
        case NONE -> "";
      };
    }

    public String getStyle() {
      return state == null ? "none" : state.name().toLowerCase(Locale.ROOT);
    }

    public String getTitle() {
      return words.of(kind) + " " + words.of(state == null ? ConsentState.NONE : state);
    }
  }
}
