package jp.madoguchi.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
  @ParameterizedTest
  @CsvSource({
    "REVIEW, VALID_SAME, OK",
    "REVIEW, VALID_DIFFERENT, ATTENTION",
    "REVIEW, VALID_ELIGIBILITY_ONLY, GRACE",
    "REVIEW, INVALID, STOP",
    "REVIEW, INVALID_NEW_EXISTS, NEW",
    "FAILED, NOT_FOUND, STOP",
    "FAILED, MULTIPLE, ATTENTION",
    "FAILED, SYSTEM_ERROR, ATTENTION",
    "MATCHING, VALID_SAME, ATTENTION",
    "QUERYING, PENDING, WAIT",
    "OFFLINE, NO_ANSWER, ATTENTION",
    "HELD, VALID_DIFFERENT, HOLD",
    "IMPORTED, VALID_DIFFERENT, DONE",
    "CLOSED, NOT_FOUND, DONE",
    "CANCELLED, PENDING, OFF",
  })
  void stateComesBeforeResult(SessionState state, ResultScreen screen, Mark mark) {
    assertEquals(mark, Mark.of(state, screen));
  }
}
