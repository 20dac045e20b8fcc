package jp.madoguchi.web.medical;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatient;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/**
 * Patients of a search whose consents run now, in its order. Whoever is shown is recorded, so no
 * page is read but to be shown: the one shown first says how many there are, and each further one
 * says it anew. One that is no longer there is empty, and shows nobody.
 */
public final class ConsentedRows extends PagedRows<ConsentedLine> {
  /** Rows of a page that nobody chose otherwise, as m:list shows them first. */
  static final int USUAL = 50;

  private static final long UNKNOWN = -1;
  private static final long serialVersionUID = 1L;

  private final MedicalRecordViewer viewer;
  private final Clock clock;
  private final ConsentedSearch search;
  private RowsWanted shown = new RowsWanted(0, USUAL, null, true);
  private long total = UNKNOWN;
  private transient ConsentedPatients read;
  private transient boolean taken;

  ConsentedRows(MedicalRecordViewer viewer, Clock clock, ConsentedSearch search) {
    this.viewer = viewer;
    this.clock = clock;
    this.search = search;
  }

  /** The page that is shown first: the head of the page asks before the list does. */
  void beginAt(RowsWanted wanted) {
    shown = wanted;
  }

  /** As the page said that was read last: to count anew would be to read one that nobody sees. */
  @Override
  protected long counted() {
    if (total == UNKNOWN) {
      read(shown);
    }
    return total;
  }

  @Override
  protected List<ConsentedLine> rows(RowsWanted wanted) {
    boolean here = read != null && !taken && same(wanted);
    if (!here) {
      read(wanted);
    }
    if (read.patients().isEmpty()) {
      instead(wanted);
    }
    taken = true;
    Instant now = clock.instant();
    return read.patients().stream().map(one -> line(one, now)).toList();
  }

  /** Since the pages were counted this one has emptied: the last one that there is now, if any. */
  private void instead(RowsWanted wanted) {
    int all = (int) Math.min(total, mostCounted());
    int last = recalculateFirst(wanted.first(), wanted.size(), all);
    setRowCount(all);
    if (last < wanted.first()) {
      read(new RowsWanted(last, wanted.size(), wanted.sort(), wanted.ascending()));
    }
  }

  private boolean same(RowsWanted wanted) {
    return wanted.first() == shown.first() && wanted.size() == shown.size();
  }

  /** The page shown; read anew where it was lost with its server. */
  private ConsentedPatients page() {
    if (read == null) {
      read(shown);
    }
    return read;
  }

  private void read(RowsWanted wanted) {
    read = viewer.consentedPatients(search, wanted.first(), wanted.size());
    shown = wanted;
    total = read.total();
    taken = false;
  }

  /** All that the pages are made of; on a single page those that it shows. */
  long readable() {
    return page().total() > shown.size() || shown.first() > 0
        ? page().total()
        : page().patients().size();
  }

  /** Of the page shown those of whom nothing can be viewed after all. */
  int leftOut() {
    return page().leftOut();
  }

  /** Whether anything is known of who is in charge of the patients of the page shown. */
  boolean judged() {
    return page().patients().stream()
        .anyMatch(one -> one.care() != null && one.care() != CareStanding.NO_SOURCE);
  }

  /** Those of another search, from its first page on, in pages as long as these. */
  ConsentedRows of(ConsentedSearch other) {
    ConsentedRows rows = new ConsentedRows(viewer, clock, other);
    rows.beginAt(new RowsWanted(0, shown.size(), null, true));
    return rows;
  }

  /** Whether anybody is left out by what was searched for. */
  boolean isNarrowed() {
    return search.setting() != null
        || search.own()
        || search.department() != null
        || search.text() != null;
  }

  /** Whether the page shown has somebody who consented in such care. */
  boolean shows(CareSetting setting) {
    return page().patients().stream().anyMatch(one -> one.settings().contains(setting));
  }

  /** Departments in charge of anybody today. */
  List<String> departments() {
    return page().departments();
  }

  /** Whether the patients of others are closed to the reader, and not listed. */
  boolean ownAlone() {
    return page().ownAlone();
  }

  @Override
  protected String keyOf(ConsentedLine row) {
    return row.patient().number().value();
  }

  private static ConsentedLine line(ConsentedPatient one, Instant now) {
    return new ConsentedLine(
        one.patient(),
        one.settings(),
        one.consents().stream()
            .filter(c -> ClinicalKind.isOpenedBy(c.kind()))
            .map(c -> ConsentBadge.of(c, now))
            .toList(),
        one.care());
  }
}
