package jp.madoguchi.web.setup;

import java.util.List;
import jp.madoguchi.facility.CheckArea;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.CheckLevel;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.text.Words;

/**
 * What a check found, in words (確認結果の行).
 *
 * @param mark its shape
 * @param text what was found
 * @param command what mends it on Debian, or empty
 */
public record FindingLine(
    CheckArea area, CheckLevel level, String mark, String text, String command) {
  static FindingLine of(CheckFinding finding, Words words) {
    CheckKind kind = finding.kind();
    Mark mark =
        switch (kind.level()) {
          case GOOD -> Mark.OK;
          case ATTENTION -> Mark.ATTENTION;
          case FAULT -> Mark.STOP;
        };
    return new FindingLine(
        kind.area(),
        kind.level(),
        mark.kind(),
        words.say(Words.keyOf(kind), finding.facts()),
        finding.command());
  }

  static List<FindingLine> all(List<CheckFinding> findings, Words words) {
    return findings.stream().map(one -> of(one, words)).toList();
  }
}
