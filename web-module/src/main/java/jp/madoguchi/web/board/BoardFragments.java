package jp.madoguchi.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.reception.DeskActs;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/** Parts of the board that a browser fetches when it was told of a change. */
@Named
@RequestScoped
public class BoardFragments {
  private static final int MOST = 100;
  private static final Pattern IDS = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,99}");

  private final ReceptionBoard reception;
  private final Words words;
  private final Me me;
  private final HttpServletRequest request;
  private final Clock clock;
  private List<BoardLine> lines;

  /** For the container's proxy. */
  protected BoardFragments() {
    this(null, null, null, null, null);
  }

  @Inject
  public BoardFragments(
      ReceptionBoard reception, Words words, Me me, HttpServletRequest request, Clock clock) {
    this.reception = reception;
    this.words = words;
    this.me = me;
    this.request = request;
    this.clock = clock;
  }

  /** The rows asked for by {@code ?ids=1,2,3}, at most 100; what may not be seen is left out. */
  public List<BoardLine> getLines() {
    if (lines == null) {
      String ids = request.getParameter("ids");
      boolean consents = me.isMaySeeConsents();
      boolean acting = DeskActs.DESK.contains(me.getRole());
      lines =
          ids == null || !IDS.matcher(ids).matches()
              ? List.of()
              : reception
                  .rows(Arrays.stream(ids.split(",")).limit(MOST).map(Long::valueOf).toList())
                  .stream()
                  .map(row -> new BoardLine(row, words, consents, acting))
                  .toList();
    }
    return lines;
  }

  public Strip getStrip() {
    return new Strip(reception.strip(), words);
  }

  public long getNow() {
    return clock.millis();
  }
}
