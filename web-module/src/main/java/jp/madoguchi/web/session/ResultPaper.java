package jp.madoguchi.web.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.SentenceKeys;
import jp.madoguchi.web.text.Words;

/** What the result page says, in the order in which it says it. */
final class ResultPaper {
  private ResultPaper() {}

  static PaperPage of(SessionView view, Words words, PaperPage page) {
    Verdict verdict = Verdict.of(view.truth(), view.row().headline(), view.row().method());
    page.answer(words.say(verdict.key(), words.arguments(verdict.arguments())));
    Headline headline = view.row().headline();
    String next = SentenceKeys.of(headline.sentence());
    if (!verdict.key().equals(next)) {
      page.sentence(words.say(next, words.arguments(headline.arguments())));
    }
    if (verdict.stepsKey() != null) {
      page.steps(Arrays.asList(words.say(verdict.stepsKey()).split("\n")));
    }
    page.heading(words.say("print.result.person")).facts(person(view, words));
    page.heading(words.say("print.result.confirmation")).facts(confirmation(view, words));
    compared(view, words, page);
    consents(view, words, page);
    if (view.inquiry() != null) {
      page.heading(words.say("session.inquiry")).facts(inquiry(view.inquiry(), words));
    }
    return page;
  }

  private static List<PaperFact> person(SessionView view, Words words) {
    PatientView patient = view.patient();
    BoardRow row = view.row();
    List<PaperFact> facts = new ArrayList<>();
    facts.add(fact(words, "print.name", patient == null ? row.name() : patient.name()));
    facts.add(fact(words, "print.kana", patient == null ? row.nameKana() : patient.nameKana()));
    if (patient == null) {
      facts.add(fact(words, "session.patientnumber", words.say("board.unmatched")));
    } else {
      facts.add(fact(words, "session.patientnumber", patient.number().value()));
      facts.add(fact(words, "number.birth", words.birth(patient.birth())));
      facts.add(fact(words, "print.sex", words.sex(patient.sex())));
    }
    return facts;
  }

  private static List<PaperFact> confirmation(SessionView view, Words words) {
    BoardRow row = view.row();
    return List.of(
        fact(words, "print.result.screen", words.of(row.screen())),
        fact(words, "board.col.state", words.of(row.state())),
        fact(words, "board.col.method", words.of(row.method())),
        fact(words, "print.result.identity", words.of(row.identity())),
        fact(words, "session.at", words.full(row.openedAt())),
        fact(words, "session.confirmed", words.date(view.confirmationDate())),
        fact(words, "session.message", view.errorMessage()),
        fact(words, "code.title", view.errorCode()));
  }

  private static void compared(SessionView view, Words words, PaperPage page) {
    List<FieldComparison> told =
        view.comparisons().stream()
            .filter(line -> line.onFile() != null || line.answered() != null)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    page.heading(words.say("print.result.compared"))
        .table(
            List.of(
                words.say("print.result.field"),
                words.say("session.onfile"),
                words.say("session.answer"),
                words.say("print.result.verdict"),
                words.say("session.taken")),
            told.stream().map(line -> cells(line, words)).toList());
    if (view.addressWithheld()) {
      page.note(words.say("print.result.noaddress"));
    }
  }

  private static List<String> cells(FieldComparison line, Words words) {
    return List.of(
        words.say("field." + line.field()),
        FieldWords.value(line.field(), line.onFile(), words),
        FieldWords.value(line.field(), line.answered(), words),
        words.of(line.verdict()),
        line.differs() ? words.of(line.choice()) : "");
  }

  private static void consents(SessionView view, Words words, PaperPage page) {
    if (!view.consents().isEmpty()) {
      page.heading(words.say("session.consents"))
          .facts(
              view.consents().stream()
                  .map(
                      one ->
                          new PaperFact(
                              words.of(one.kind()),
                              one.until() == null
                                  ? words.of(one.state())
                                  : words.of(one.state())
                                      + " "
                                      + words.say("session.until", words.full(one.until()))))
                  .toList());
    }
  }

  private static List<PaperFact> inquiry(NumberInquiry asked, Words words) {
    return List.of(
        fact(words, "number.insurer", asked.insurerNumber()),
        fact(words, "number.symbol", asked.symbol()),
        fact(words, "number.number", asked.number()),
        fact(words, "number.branch", asked.branch()),
        fact(words, "number.birth", words.date(asked.birthDate())),
        fact(words, "number.document", words.of(asked.document())));
  }

  private static PaperFact fact(Words words, String key, String value) {
    return new PaperFact(words.say(key), value);
  }
}
