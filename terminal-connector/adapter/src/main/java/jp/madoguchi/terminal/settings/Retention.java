package jp.madoguchi.terminal.settings;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.terminal.messages.MessageName;

/**
 * For how many days after the day of its end a file stays in the connector's store.
 *
 * @param archiveDays delivered files, unless their family says otherwise
 * @param quarantineDays files put aside, counted from their capture
 * @param families days by the beginning of a file name ({@code YZK}, {@code OQSmu}); the longest
 *     that fits counts, for delivered files and for those put aside
 */
public record Retention(int archiveDays, int quarantineDays, Map<String, Integer> families) {
  /**
   * Most days for families that nothing of their own is set for: drug and checkup data are to be
   * deleted after a fixed time (§1.2), bulk results are needed while they are reviewed.
   */
  private static final Map<String, Integer> USUAL = Map.of("YZK", 1, "TKK", 1, "OQSmu", 7);

  public Retention {
    families = Map.copyOf(families);
  }

  /** Days for a delivered file of that name. */
  public int archived(String fileName) {
    return ofFamily(fileName, archiveDays);
  }

  /** Days for a file of that name that was put aside. */
  public int quarantined(String fileName) {
    return ofFamily(fileName, quarantineDays);
  }

  /** The longest time for which anything that was delivered may be remembered. */
  public int longest() {
    return families.values().stream().reduce(archiveDays, Math::max);
  }

  private int ofFamily(String fileName, int otherwise) {
    String prefix = MessageName.tryParse(fileName).map(MessageName::prefix).orElse("");
    return of(prefix, families)
        .orElseGet(
            () -> of(prefix, USUAL).map(most -> Math.min(most, otherwise)).orElse(otherwise));
  }

  private static Optional<Integer> of(String prefix, Map<String, Integer> families) {
    return families.entrySet().stream()
        .filter(family -> prefix.startsWith(family.getKey()))
        .max(Comparator.comparingInt(family -> family.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
