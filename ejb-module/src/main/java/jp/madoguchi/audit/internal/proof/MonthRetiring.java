package jp.madoguchi.audit.internal.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.audit.internal.proof.LedgerRows.SignedRow;

/**
 * Takes the records of the oldest month away, as the tables' owner, and leaves what the chain goes
 * on from: first and last hash and the count, signed. The signed days themselves stay.
 */
final class MonthRetiring {
  private final Connection connection;

  MonthRetiring(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes it away in one transaction.
   *
   * @throws IllegalStateException when the month is not over and signed whole, or not the oldest
   */
  SegmentStatement retire(YearMonth month, YearMonth now, ProofKeys keys, Instant at)
      throws SQLException {
    connection.setAutoCommit(false);
    LedgerRows rows = new LedgerRows(connection);
    SignedRow before = rows.retired();
    List<SignedRow> left = rows.days(before == null ? 0 : before.said().last());
    if (!month.isBefore(now) || left.isEmpty()) {
      throw new IllegalStateException("only a month that is over and signed can be retired");
    }
    YearMonth oldest = YearMonth.from(left.get(0).said().day());
    if (!oldest.equals(month)) {
      throw new IllegalStateException("the oldest month is " + oldest + ": retire it first");
    }
    List<SegmentStatement> days =
        left.stream()
            .map(SignedRow::said)
            .filter(day -> YearMonth.from(day.day()).equals(month))
            .toList();
    for (SignedRow day : left) {
      if (!ProofSignature.holds(day.said().text(), day.signature(), keys.certificates())) {
        throw new IllegalStateException(
            "the signature of " + day.said().period() + " does not hold");
      }
    }
    SegmentStatement first = days.get(0);
    SegmentStatement last = days.get(days.size() - 1);
    StringBuilder content = new StringBuilder();
    days.forEach(day -> content.append(day.digest()).append('\n'));
    SegmentStatement said =
        new SegmentStatement(
            "retired",
            month.toString(),
            first.first(),
            last.last(),
            days.stream().mapToLong(SegmentStatement::links).sum(),
            first.firstHash(),
            last.lastHash(),
            SealedRecord.sha256(content.toString()),
            before == null ? ChainLink.START : before.said().digest());
    takeAway(said);
    keep(said, ProofSignature.of(said.text(), keys), at);
    connection.commit();
    return said;
  }

  private void takeAway(SegmentStatement said) throws SQLException {
    String links = " (select record_id from audit_seal where seq between ? and ?)";
    for (String statement :
        List.of(
            "delete from audit_shown where record_id in" + links,
            "delete from audit_record where id in" + links,
            "delete from audit_seal where seq between ? and ?")) {
      try (PreparedStatement work = connection.prepareStatement(statement)) {
        work.setLong(1, said.first());
        work.setLong(2, said.last());
        work.executeUpdate();
      }
    }
  }

  /** The statement, and a record of the act that is sealed like any other. */
  private void keep(SegmentStatement said, String signature, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_retired (last_seq, of_month, statement, signature, retired_at)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, said.last());
      insert.setString(2, said.period());
      insert.setString(3, said.text());
      insert.setString(4, signature);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    long id;
    try (Statement ask = connection.createStatement();
        var next = ask.executeQuery("select nextval('audit_seq')")) {
      next.next();
      id = next.getLong(1);
    }
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_record (id, at, account, role, terminal, action, subject, ground,"
                    + " outcome, form) values (?, ?, '-', '-', '-', 'RETIRE_AUDIT', ?,"
                    + " 'ADMINISTRATION', 'OK', 2)");
        PreparedStatement wait =
            connection.prepareStatement("insert into audit_pending (record_id) values (?)")) {
      insert.setLong(1, id);
      insert.setObject(2, at.atOffset(ZoneOffset.UTC));
      insert.setString(3, "audit month " + said.period() + ", " + said.links() + " records");
      insert.executeUpdate();
      wait.setLong(1, id);
      wait.executeUpdate();
    }
  }
}
