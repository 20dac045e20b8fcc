package jp.madoguchi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDetailsTest {
  @Test
  void saysWhatHappenedInTheLanguageOfTheCaller() {
    ProblemDetails problem = ProblemDetails.of(403, "cons.expired");
    assertEquals(
        "同意の有効期限が切れました。再度カードで確認してください。", problem.toJson(Locale.JAPANESE).getString("detail"));
    assertEquals("Not allowed", problem.toJson(Locale.ENGLISH).getString("title"));
  }

  @Test
  void carriesAReasonThatProgramsCanRelyOn() {
    var json = ProblemDetails.of(403, "cons.none").toJson(Locale.ENGLISH);
    assertEquals("cons.none", json.getString("reason"));
    assertEquals("urn:madoguchi:problem:cons.none", json.getString("type"));
    assertEquals(403, json.getInt("status"));
  }

  @Test
  void listsThePlacesThatAreWrong() {
    var json =
        ProblemDetails.of(422, "api.patients.refused", 1)
            .and(new ProblemDetails.FieldProblem(null, null, "line 3, birth_date"))
            .toJson(Locale.JAPANESE);
    assertEquals(
        "line 3, birth_date", json.getJsonArray("problems").getJsonObject(0).getString("text"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 500, 503})
  void everyStatusHasWords(int status) {
    for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
      String detail = ProblemDetails.ofStatus(status).toJson(locale).getString("detail");
      assertEquals(false, detail.startsWith("api."), detail);
    }
  }

  @Test
  void aSuccessIsNoProblem() {
    assertThrows(IllegalArgumentException.class, () -> ProblemDetails.of(200, "api.http"));
  }
}
