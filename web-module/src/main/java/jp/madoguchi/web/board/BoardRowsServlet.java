package jp.madoguchi.web.board;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardNews;
import jp.madoguchi.reception.BoardPlace;
import jp.madoguchi.reception.DeskActs;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.web.board.BoardDrawing.DrawnFor;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.security.SentJson;
import jp.madoguchi.web.text.Language;

/**
 * {@code POST /reception/rows}: a piece of the board for a page that is open, in the body {@code
 * {"show":"ALL","found":"<handle>","after":[rank,at,id],"limit":100,"known":"7:3,9:1"}}. Rows that
 * the page holds in their version are named and not sent again; so a desk that was cut off asks.
 */
@WebServlet("/reception/rows")
public class BoardRowsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SIGNS = 100_000;
  private static final int MOST_ROWS = 200;

  @Inject private transient ReceptionBoard reception;
  @Inject private transient BoardDrawing drawing;
  @Inject private transient Handles handles;
  @Inject private transient Me me;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BoardFilter filter;
    Map<Long, Long> known;
    try {
      JsonObject asked = read(request);
      filter = filter(asked);
      known = known(asked);
    } catch (IllegalArgumentException | ClassCastException notOurs) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      answer(reception.news(filter, known), Language.of(request), response);
    } catch (RefusedInput notToBeSearched) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (DatabaseAway away) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof DatabaseAway)) {
        throw failed;
      }
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private void answer(BoardNews news, Locale language, HttpServletResponse response)
      throws IOException {
    List<JsonObject> rows =
        drawing.rows(
            news.rows(),
            new DrawnFor(language, me.isMaySeeConsents(), DeskActs.DESK.contains(me.getRole())));
    var order = BoardForm.list();
    news.order().forEach(row -> order.add(BoardForm.list().add(row.id()).add(row.version())));
    var last = BoardForm.list();
    if (!news.order().isEmpty()) {
      BoardPlace place = news.order().get(news.order().size() - 1).place();
      last.add(place.rank()).add(place.openedMillis()).add(place.id());
    }
    byte[] text =
        BoardForm.object()
            .add("form", BoardForm.NUMBER)
            .add("now", clock.millis())
            .add("total", news.total())
            .add("more", news.more())
            .add("order", order)
            .add("last", last)
            .add("rows", BoardForm.list(rows))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  private static JsonObject read(HttpServletRequest request) throws IOException {
    var body = new StringBuilder();
    char[] piece = new char[8192];
    for (int n = request.getReader().read(piece); n > 0; n = request.getReader().read(piece)) {
      if (body.length() + n > MOST_SIGNS) {
        throw new IllegalArgumentException("too long");
      }
      body.append(piece, 0, n);
    }
    return SentJson.object(new StringReader(body.toString()));
  }

  private BoardFilter filter(JsonObject asked) {
    String found = asked.getString("found", "");
    String text = handles.read(found);
    if (!found.isEmpty() && text == null) {
      // answering with all rows would look like a search that found them
      throw new IllegalArgumentException("a handle of another log-in");
    }
    return new BoardFilter(
        BoardFilter.Show.valueOf(asked.getString("show", "ALL")),
        text,
        0,
        Math.min(MOST_ROWS, asked.getInt("limit", MOST_ROWS)),
        !asked.containsKey("after") || asked.isNull("after")
            ? null
            : place(asked.getJsonArray("after")));
  }

  private static BoardPlace place(JsonArray after) {
    return new BoardPlace(
        after.getInt(0), after.getJsonNumber(1).longValue(), after.getJsonNumber(2).longValue());
  }

  private static Map<Long, Long> known(JsonObject asked) {
    Map<Long, Long> known = new HashMap<>();
    JsonString list = asked.getJsonString("known");
    if (list != null && !list.getString().isEmpty()) {
      for (String one : list.getString().split(",")) {
        int colon = one.indexOf(':');
        if (colon < 0) {
          throw new IllegalArgumentException("id:version expected");
        }
        known.put(Long.valueOf(one.substring(0, colon)), Long.valueOf(one.substring(colon + 1)));
      }
    }
    return known;
  }
}
