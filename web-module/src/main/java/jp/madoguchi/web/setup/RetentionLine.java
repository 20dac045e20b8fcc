package jp.madoguchi.web.setup;

import java.util.List;
import java.util.OptionalInt;
import jp.madoguchi.node.TableRetention;

/**
 * How long rows stay that go by a setting (保存期間の行).
 *
 * @param table its name in the schema
 * @param months null: kept until a setting says any
 * @param setting that says otherwise
 */
public record RetentionLine(String table, Integer months, String setting) {
  static List<RetentionLine> all() {
    return TableRetention.all().stream()
        .filter(one -> !one.moment().isEmpty())
        .map(RetentionLine::of)
        .toList();
  }

  private static RetentionLine of(TableRetention one) {
    OptionalInt months = one.months();
    return new RetentionLine(
        one.table(),
        months.isPresent() ? months.getAsInt() : null,
        "madoguchi.retention." + one.table() + ".months");
  }
}
