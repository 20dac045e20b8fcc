package jp.madoguchi.races;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.clinical.internal.ClinicalRetention;
import jp.madoguchi.clinical.internal.PaperQuestions;
import jp.madoguchi.equipment.internal.TerminalReceiver;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.messages.MessageFamily;

/** Questions for official documents, and what comes. */
final class PaperRaces {
  /** Without it nobody asks. */
  static final String SETTING = "madoguchi.clinical.paper";

  private static final String SUFFIX = "202601150001";
  private static final String NAME = "TKKsiquc01res_" + SUFFIX;
  private static final String QUESTIONS = "select count(*) from paper_question";
  private static final String CONTENT = "select count(*) from paper_content";
  private static final String STATUS = "select status from paper_question";

  private PaperRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("an official document is asked for by two")
            .before(PaperRaces::offered)
            .both(PaperRaces::fetch)
            .leaves(QUESTIONS, 1),
        Race.of("an official document that did not come is asked for again by two")
            .before(PaperRaces::asked)
            .before(h -> h.clock.forward(Duration.ofMinutes(10)))
            .both(PaperRaces::fetch)
            .leaves(QUESTIONS, 2),
        Race.of("an official document is delivered to two nodes")
            .before(PaperRaces::asked)
            .both(h -> document(h, "a"))
            .delivered()
            .leaves(CONTENT, 1)
            .leaves("select count(*) from exchange_fault", 0),
        Race.of("two documents come to one question")
            .before(PaperRaces::asked)
            .between(h -> document(h, "a"), h -> document(h, "b"))
            .delivered()
            .leaves(CONTENT, 1)
            .leaves("select count(*) from exchange_fault", 1),
        Race.of("an official document comes when its file could not be written")
            .before(PaperRaces::asked)
            .between(h -> document(h, "a"), failed())
            .noneRefused()
            .leaves(STATUS, "HERE"),
        Race.of("a document and words of the centre come to one question")
            .before(PaperRaces::asked)
            .between(h -> document(h, "a"), PaperRaces::words)
            .delivered(),
        Race.of("an official document comes and is refused")
            .before(PaperRaces::asked)
            .between(h -> document(h, "a"), h -> h.refuse(SUFFIX, "b"))
            .delivered(),
        Race.of("an official document is put aside by two")
            .before(PaperRaces::asked)
            .both(
                h ->
                    h.the(TerminalReceiver.class)
                        .fileQuarantined(
                            new QuarantinedFile(
                                Hospital.MAIN,
                                Hospital.key("q"),
                                NAME + ".pdf",
                                h.clock.instant(),
                                QuarantineReason.values()[0],
                                List.of())))
            .delivered()
            .leaves(STATUS, "UNREADABLE"),
        Race.of("an official document comes when its question is deleted")
            .before(PaperRaces::asked)
            .before(h -> h.clock.forward(Duration.ofDays(400)))
            .between(
                h -> h.the(ClinicalRetention.class).delete(Hospital.FENCE), h -> document(h, "a"))
            .delivered()
            .leaves(CONTENT, 0));
  }

  private static void offered(Hospital h) {
    System.setProperty(SETTING, "ask");
    h.consented();
  }

  private static void asked(Hospital h) {
    offered(h);
    fetch(h);
  }

  private static void fetch(Hospital h) {
    h.the(OfficialPapers.class).fetch("000123", OfficialPaper.CHECKUPS);
  }

  private static Consumer<Hospital> failed() {
    return h -> h.the(PaperQuestions.class).failed(SUFFIX, Status.NO_ANSWER, null);
  }

  private static void words(Hospital h) {
    String name = NAME + ".xml";
    h.deliver(
        name,
        SUFFIX,
        "b",
        Hospital.message(name, Hospital.text("/clinical/TKKsiquc01res_error.xml")));
  }

  private static void document(Hospital h, String key) {
    h.the(TerminalReceiver.class)
        .documentArrived(
            new DocumentDelivery(
                Hospital.MAIN,
                NAME + ".pdf",
                Hospital.key(key),
                h.clock.instant(),
                MessageFamily.TKKsiquc,
                SUFFIX,
                true,
                "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII),
                0));
  }
}
