package jp.madoguchi.web.audit;

import java.util.List;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** Records of the ledger as the page shows them, with the search that found them. */
final class AuditPaper {
  private final Words words;
  private final AuditWords said;

  AuditPaper(Words words, AuditWords said) {
    this.words = words;
    this.said = said;
  }

  PaperPage of(AuditSearch search, List<AuditRecord> records, long total, PaperPage paper) {
    paper.facts(
        List.of(
            fact("audit.from", words.date(search.from())),
            fact("audit.to", words.date(search.to())),
            fact("audit.account", search.account()),
            fact("audit.patient", search.patientNumber()),
            fact("audit.action", words.of(search.action()))));
    if (records.isEmpty()) {
      return paper.sentence(words.say("audit.none"));
    }
    if (total > records.size()) {
      paper.note(words.say("print.audit.cut", records.size(), many(total)));
    } else {
      paper.sentence(words.say("print.audit.all", records.size()));
    }
    return paper.table(
        List.of(
            words.say("audit.column.at"),
            words.say("audit.column.who"),
            words.say("audit.column.terminal"),
            words.say("audit.column.action"),
            words.say("audit.column.patient"),
            words.say("audit.column.subject"),
            words.say("audit.column.ground"),
            words.say("audit.column.outcome"),
            words.say("audit.column.hash")),
        records.stream().map(this::cells).toList());
  }

  private List<String> cells(AuditRecord row) {
    return List.of(
        words.full(row.at()),
        who(row),
        text(row.terminal()),
        words.of(row.entry().action()),
        text(row.entry().patientNumber()),
        said.about(row.entry()),
        words.of(row.entry().ground()),
        said.outcome(row.entry().outcome()),
        row.hash() == null ? words.say("audit.unsealed") : said.shortHash(row.hash()));
  }

  private String who(AuditRecord row) {
    return "-".equals(row.account())
        ? words.say("audit.nobody")
        : text(row.displayName()) + " " + row.account() + " " + said.roles(row.role());
  }

  private String many(long total) {
    return total > AuditLedger.MOST_COUNTED
        ? words.say("audit.many", AuditLedger.MOST_COUNTED)
        : Long.toString(total);
  }

  private PaperFact fact(String key, String value) {
    return new PaperFact(words.say(key), value);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
