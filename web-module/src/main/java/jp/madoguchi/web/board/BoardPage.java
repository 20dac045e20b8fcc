package jp.madoguchi.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardFilter.Show;
import jp.madoguchi.reception.DeskActs;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/**
 * The reception board (SC-01) as it is opened: one list, of which the page brings the first rows.
 */
@Named
@RequestScoped
public class BoardPage {
  /** Rows that come with the page; as many as fit on a large screen, and some to scroll. */
  public static final int PAGE = 60;

  private final ReceptionBoard reception;
  private final Words words;
  private final Me me;
  private final Clock clock;
  private final Handles handles;
  private String show;
  private String text;
  private Board board;
  private String problem;
  private String told;

  /** For the container's proxy. */
  protected BoardPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public BoardPage(ReceptionBoard reception, Words words, Me me, Clock clock, Handles handles) {
    this.reception = reception;
    this.words = words;
    this.me = me;
    this.clock = clock;
    this.handles = handles;
  }

  private Board board() {
    if (board == null) {
      if (MyNumberGuard.KEY.equals(told)) {
        problem = words.say(MyNumberGuard.KEY);
      } else if (handles.isForeign("q")) {
        problem = words.say("search.again");
      }
      try {
        board = reception.board(new BoardFilter(filter(), text, 0, PAGE));
      } catch (RefusedInput refused) {
        problem = words.say(refused.problems().get(0).messageKey());
        text = null;
        board = reception.board(new BoardFilter(filter(), null, 0, PAGE));
      }
    }
    return board;
  }

  public List<BoardLine> getLines() {
    boolean consents = me.isMaySeeConsents();
    boolean acting = DeskActs.DESK.contains(me.getRole());
    return board().rows().stream().map(row -> new BoardLine(row, words, consents, acting)).toList();
  }

  /** The first rows and the strip, for the template that draws all others too. */
  public String getFirst() {
    return BoardForm.object()
        .add("form", BoardForm.NUMBER)
        .add("total", board().total())
        .add("more", board().rows().size() == PAGE)
        .add("rows", BoardForm.list(getLines().stream().map(DrawnRow::of).toList()))
        .add("strip", DrawnStrip.of(board(), words))
        .build()
        .toString();
  }

  /** Why the search was refused; what was searched for is not shown again. */
  public String getProblem() {
    board();
    return problem;
  }

  /** The heading's five kinds. */
  public List<ConsentKind> getKinds() {
    return BoardLine.KINDS;
  }

  /** The server's clock in milliseconds; desks' own clocks are often wrong. */
  public long getNow() {
    return clock.millis();
  }

  public boolean isFiltered() {
    board();
    return filter() != Show.ALL || (text != null && !text.isBlank());
  }

  /** The filters, each with its counter's word. */
  public List<Show> getShown() {
    return Arrays.asList(Show.values());
  }

  public Show filter() {
    for (Show one : Show.values()) {
      if (one.name().equals(show)) {
        return one;
      }
    }
    return Show.ALL;
  }

  public String getShow() {
    return filter().name();
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getText() {
    return text;
  }

  /** What the address holds instead of the search. */
  public void setFound(String handle) {
    this.text = handles.read(handle);
  }

  /** The search for an address. */
  public String getFound() {
    return handles.of(text);
  }

  /** Why a search was not taken, a key; anything else is not shown. */
  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
