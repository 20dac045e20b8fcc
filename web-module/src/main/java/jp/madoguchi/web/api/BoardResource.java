package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** {@code /api/board}: readers, parts and today's sessions (受付ボード). Desk roles. */
@Path("board")
@RequestScoped
public class BoardResource {
  @Inject private ReceptionBoard reception;
  @Context private HttpServletRequest request;

  /**
   * The board at this instant.
   *
   * @param show ALL, ATTENTION, IMPORTED, FAILED or HELD, in either case
   * @param first offset from 0
   * @param limit rows at most, 1 to 200
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String board(
      @QueryParam("show") @DefaultValue("ALL") String show,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (request.getParameter("text") != null) {
      // answering with all rows would look like a search that found them
      throw new ProblemException(ProblemDetails.of(400, "api.board.search"));
    }
    return board(show, "", first, limit, Language.of(request));
  }

  /**
   * The same with {@code text}: number, kana or name. It travels in the body, {@code
   * {"show":"ALL","text":"シケン","first":0,"limit":100}}, for addresses are kept by every log they
   * pass.
   */
  @POST
  @Path("_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String search(String body) {
    JsonBody asked = JsonBody.of(body);
    return board(
        asked.text("show", "ALL"),
        asked.text("text", ""),
        asked.number("first", 0),
        asked.number("limit", 100),
        Language.of(request));
  }

  private String board(String show, String text, int first, int limit, Locale locale) {
    BoardFilter filter;
    try {
      filter =
          new BoardFilter(
              BoardFilter.Show.valueOf(show.toUpperCase(Locale.ROOT)), text, first, limit);
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(ProblemDetails.of(400, "api.board.filter"));
    }
    return BoardJson.board(reception.board(filter), locale).toString();
  }
}
