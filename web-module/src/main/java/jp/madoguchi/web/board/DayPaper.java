package jp.madoguchi.web.board;

import java.util.List;
import java.util.Map;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DaySummary;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The day in numbers, and what the next shift has to finish. */
final class DayPaper {
  private DayPaper() {}

  static PaperPage of(DaySummary summary, Words words, PaperPage page) {
    BoardCounts counts = summary.counts();
    page.answer(words.date(summary.day()))
        .sentence(words.say("print.day.until", words.time(summary.at())))
        .heading(words.say("print.day.counts"))
        .facts(
            List.of(
                count(words, "print.day.all", counts.all()),
                count(words, "print.day.imported", counts.imported()),
                count(words, "print.day.attention", counts.attention()),
                count(words, "print.day.failed", counts.failed()),
                count(words, "print.day.held", counts.held()),
                count(words, "print.day.left", counts.leftCards())));
    kinds(page, words, "print.day.byresult", summary.byResult());
    kinds(page, words, "print.day.bymethod", summary.byMethod());
    page.heading(words.say("print.day.open", summary.openTotal()));
    if (summary.open().isEmpty()) {
      return page.sentence(words.say("print.day.nothing"));
    }
    if (summary.openTotal() > summary.open().size()) {
      page.note(words.say("print.day.cut", summary.open().size(), summary.openTotal()));
    }
    return page.table(
        List.of(
            words.say("session.at"),
            words.say("board.col.reader"),
            words.say("board.col.name"),
            words.say("session.patientnumber"),
            words.say("board.col.state"),
            words.say("board.col.todo")),
        summary.open().stream().map(row -> cells(row, words)).toList());
  }

  private static List<String> cells(BoardRow row, Words words) {
    BoardLine line = new BoardLine(row, words, false);
    return List.of(
        words.time(row.openedAt()),
        line.getReader() == null ? "" : line.getReader(),
        line.getName(),
        row.patientNumber() == null ? words.say("board.unmatched") : row.patientNumber(),
        words.of(row.state()),
        line.getTodoFull());
  }

  private static void kinds(
      PaperPage page, Words words, String key, Map<? extends Enum<?>, Integer> counts) {
    if (!counts.isEmpty()) {
      page.heading(words.say(key))
          .facts(
              counts.entrySet().stream()
                  .map(one -> new PaperFact(words.of(one.getKey()), one.getValue().toString()))
                  .toList());
    }
  }

  private static PaperFact count(Words words, String key, int count) {
    return new PaperFact(words.say(key), Integer.toString(count));
  }
}
