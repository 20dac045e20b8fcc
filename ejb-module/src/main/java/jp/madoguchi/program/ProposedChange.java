package jp.madoguchi.program;

import java.util.List;

/**
 * Addresses and purpose that a program gets when a second administrator confirms them (連携システムの変更).
 *
 * @param by account of the administrator who entered them
 */
public record ProposedChange(List<String> addresses, String purpose, String by) {
  public ProposedChange {
    addresses = List.copyOf(addresses);
  }
}
