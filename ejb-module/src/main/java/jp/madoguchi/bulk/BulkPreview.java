package jp.madoguchi.bulk;

import java.util.List;

/**
 * What an order would send, before anything is stored.
 *
 * @param persons who can be asked about
 * @param files request files: no file holds more than the setting {@code bulk.maxPerFile}
 * @param unknown patient numbers that the register does not have, the first twenty
 * @param unknownCount how many there are
 * @param withoutInsurance known patients without the numbers an inquiry needs
 */
public record BulkPreview(
    int persons, int files, List<String> unknown, int unknownCount, int withoutInsurance) {
  public BulkPreview {
    unknown = List.copyOf(unknown);
  }
}
