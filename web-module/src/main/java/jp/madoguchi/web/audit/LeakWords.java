package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.LeakLine;
import jp.madoguchi.web.text.Words;

/** A line of a leak report as a person reads it: on the page, on paper and in the file. */
@Named("leakWords")
@RequestScoped
public class LeakWords {
  private final Words words;
  private final AuditWords said;

  /** For the container's proxy. */
  protected LeakWords() {
    this(null, null);
  }

  @Inject
  public LeakWords(Words words, AuditWords said) {
    this.words = words;
    this.said = said;
  }

  /** Heads of paper and file. */
  List<String> heads() {
    return Stream.of(
            "audit.column.at",
            "audit.column.patient",
            "leak.data",
            "audit.column.subject",
            "audit.column.action",
            "audit.column.who",
            "audit.column.account",
            "audit.column.role",
            "audit.column.terminal",
            "audit.column.ground")
        .map(words::say)
        .toList();
  }

  /** Cells of a line, one for each head. */
  List<String> line(LeakLine line) {
    AuditRecord record = line.record();
    return Arrays.asList(
        words.full(record.at()),
        line.patientNumber(),
        words.of(line.data()),
        said.about(record.entry()),
        words.of(record.entry().action()),
        record.displayName() == null ? "" : record.displayName(),
        record.account(),
        said.roles(record.role()),
        record.terminal(),
        ground(record));
  }

  /** The ground, with the consent's state where it stood on one. */
  public String ground(AuditRecord record) {
    String state = record.entry().consentState();
    return words.of(record.entry().ground())
        + (state == null ? "" : " " + words.say("ConsentState." + state));
  }

  /** What a read was about. */
  public String about(AuditRecord record) {
    return said.about(record.entry());
  }
}
