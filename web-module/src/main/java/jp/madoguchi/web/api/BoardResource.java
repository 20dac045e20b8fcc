package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.Language;

/** {@code GET /api/board}: readers, parts and today's sessions (受付ボード). Desk roles. */
@Path("board")
@RequestScoped
public class BoardResource {
  @Inject private ReceptionBoard reception;
  @Context private HttpServletRequest request;

  /**
   * The board at this instant.
   *
   * @param show ALL, ATTENTION, IMPORTED, FAILED or HELD, in either case
   * @param text number, kana or name; empty for all
   * @param first offset from 0
   * @param limit rows at most, 1 to 200
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String board(
      @QueryParam("show") @DefaultValue("ALL") String show,
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    BoardFilter filter;
    try {
      filter =
          new BoardFilter(
              BoardFilter.Show.valueOf(show.toUpperCase(Locale.ROOT)), text, first, limit);
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(ProblemDetails.of(400, "api.board.filter"));
    }
    Locale locale = Language.of(request);
    return BoardJson.board(reception.board(filter), locale).toString();
  }
}
