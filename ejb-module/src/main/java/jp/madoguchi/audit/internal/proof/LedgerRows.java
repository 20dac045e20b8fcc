package jp.madoguchi.audit.internal.proof;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.facility.FacilityTime;

/** Writes an export out of the tables, in one transaction, some rows at a time. */
final class LedgerRows {
  private static final int CHUNK = 1000;

  private final Connection connection;

  LedgerRows(Connection connection) {
    this.connection = connection;
  }

  /** A row of {@code audit_segment} or {@code audit_retired}. */
  record SignedRow(SegmentStatement said, String signature, String stamp) {}

  /**
   * Writes whole days, both ends included; null for no end on that side.
   *
   * @return links written
   */
  long write(LocalDate from, LocalDate to, ProofKeys keys, Instant now, Writer out)
      throws SQLException, IOException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    SignedRow retired = retired();
    long after = retired == null ? 0 : retired.said().last();
    if (from != null) {
      after = Math.max(after, before(from));
    }
    ChainLink last = after == 0 ? null : link(after);
    String hash =
        last != null ? last.hash() : retired != null ? retired.said().lastHash() : ChainLink.START;
    line(
        out,
        ExportLines.begin(
            text(from), text(to), now, after, hash, last == null ? null : last.key()));
    if (keys != null) {
      for (var certificate : keys.certificates()) {
        try {
          line(
              out,
              ExportLines.certificate(
                  Base64.getEncoder().encodeToString(certificate.getEncoded())));
        } catch (java.security.cert.CertificateEncodingException e) {
          throw new IOException("the certificate cannot be written", e);
        }
      }
    }
    if (retired != null) {
      line(out, ExportLines.statement("retired", retired.said().text(), retired.signature(), null));
    }
    for (SignedRow day : days(after)) {
      if (to == null || !day.said().day().isAfter(to)) {
        line(
            out, ExportLines.statement("segment", day.said().text(), day.signature(), day.stamp()));
      }
    }
    long links = links(after, to, out);
    line(out, ExportLines.end(links));
    connection.rollback();
    return links;
  }

  private long links(long after, LocalDate to, Writer out) throws SQLException, IOException {
    long written = 0;
    List<ChainLink> chunk = chunk(after);
    while (!chunk.isEmpty()) {
      List<Long> ids = chunk.stream().map(ChainLink::recordId).toList();
      Map<Long, SealedRecord> lines = records(ids);
      Map<Long, List<String>> shown = shown(ids);
      for (ChainLink link : chunk) {
        if (to != null && link.sealedAt().atZone(FacilityTime.ZONE).toLocalDate().isAfter(to)) {
          return written;
        }
        line(
            out,
            ExportLines.link(
                link, lines.get(link.recordId()), shown.getOrDefault(link.recordId(), List.of())));
        written++;
      }
      chunk = chunk(chunk.get(chunk.size() - 1).seq());
    }
    return written;
  }

  /** The newest retirement, null for none. */
  SignedRow retired() throws SQLException {
    List<SignedRow> rows =
        signed(
            "select statement, signature, null from audit_retired order by last_seq desc"
                + " fetch first 1 rows only",
            0);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** Signed days that begin after a link, in order. */
  List<SignedRow> days(long after) throws SQLException {
    return signed(
        "select d.statement, d.signature, s.token from audit_segment d left join audit_stamp s on"
            + " s.last_seq = d.last_seq where d.first_seq > ? order by d.last_seq",
        after);
  }

  private List<SignedRow> signed(String question, long after) throws SQLException {
    List<SignedRow> rows = new ArrayList<>();
    try (PreparedStatement ask = connection.prepareStatement(question)) {
      if (question.contains("?")) {
        ask.setLong(1, after);
      }
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          rows.add(
              new SignedRow(
                  SegmentStatement.of(row.getString(1)), row.getString(2), row.getString(3)));
        }
      }
    }
    return rows;
  }

  /** The last link of the days before this one; 0 for none. */
  private long before(LocalDate day) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select coalesce(max(last_seq), 0) from audit_segment where of_day < ?")) {
      ask.setObject(1, day);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private ChainLink link(long seq) throws SQLException {
    List<ChainLink> found = chunk(seq - 1);
    return found.isEmpty() || found.get(0).seq() != seq ? null : found.get(0);
  }

  private List<ChainLink> chunk(long after) throws SQLException {
    List<ChainLink> links = new ArrayList<>();
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select seq, record_id, hash, key_id, sealed_at from audit_seal where seq > ?"
                + " order by seq fetch first "
                + CHUNK
                + " rows only")) {
      ask.setLong(1, after);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          links.add(
              new ChainLink(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  instant(row, 5)));
        }
      }
    }
    return links;
  }

  private Map<Long, SealedRecord> records(List<Long> ids) throws SQLException {
    Map<Long, SealedRecord> lines = new HashMap<>();
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select id, at, account, display_name, role, terminal, action, patient_number,"
                + " subject, ground, consent_state, consent_until, outcome, request, form,"
                + " before_hash, after_hash, shown_digest from audit_record where id in ("
                + marks(ids)
                + ")")) {
      fill(ask, ids);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          lines.put(
              row.getLong(1),
              new SealedRecord(
                  row.getLong(1),
                  instant(row, 2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  instant(row, 12),
                  row.getString(13),
                  row.getString(14),
                  row.getInt(15),
                  row.getString(16),
                  row.getString(17),
                  row.getString(18)));
        }
      }
    }
    return lines;
  }

  private Map<Long, List<String>> shown(List<Long> ids) throws SQLException {
    Map<Long, List<String>> shown = new HashMap<>();
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select record_id, patient_number from audit_shown where record_id in ("
                + marks(ids)
                + ") order by record_id, patient_number")) {
      fill(ask, ids);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          shown.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return shown;
  }

  private static String marks(List<Long> ids) {
    return String.join(",", Collections.nCopies(ids.size(), "?"));
  }

  private static void fill(PreparedStatement ask, List<Long> ids) throws SQLException {
    for (int i = 0; i < ids.size(); i++) {
      ask.setLong(i + 1, ids.get(i));
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
