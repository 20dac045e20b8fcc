package jp.madoguchi.facility;

import java.util.List;

/**
 * What a {@link SetupCheck} found of one thing.
 *
 * @param kind what, and how grave it is
 * @param facts of what: paths, versions, codes; for the sentence of the kind
 * @param command the command that mends it on Debian, or empty
 */
public record CheckFinding(CheckKind kind, List<String> facts, String command) {
  public CheckFinding {
    facts = List.copyOf(facts);
  }

  /** Nothing to mend by a command. */
  public static CheckFinding of(CheckKind kind, String... facts) {
    return new CheckFinding(kind, List.of(facts), "");
  }

  /** The same, mended by that command. */
  public CheckFinding mendedBy(String mending) {
    return new CheckFinding(kind, facts, mending);
  }
}
