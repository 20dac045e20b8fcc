package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * TicketType (医療券・調剤券別), code list OQSCD018. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record TicketType(String code) implements OpenCode {
  /** 医療券. */
  public static final TicketType MEDICAL = new TicketType("01");

  /** 調剤券. */
  public static final TicketType DISPENSING = new TicketType("02");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("01", "医療券"), Map.entry("02", "調剤券"));

  public TicketType {
    OpenCode.requirePresent(code);
  }

  @Override
  public boolean known() {
    return LABELS.containsKey(code);
  }

  @Override
  public String label() {
    return LABELS.getOrDefault(code, code);
  }
}
