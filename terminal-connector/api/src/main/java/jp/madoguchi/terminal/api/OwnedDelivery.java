package jp.madoguchi.terminal.api;

/**
 * What only the owner of a terminal's folders may bring into the application (所有者の証). The
 * application shows it to its referee in the transaction that writes.
 */
public interface OwnedDelivery {
  /** What a delivery carries that no owner made. */
  long NOBODY = 0;

  /** Whose folders it came from. */
  TerminalId terminal();

  /** As given to {@link TerminalSharing#own}; {@link #NOBODY} when nobody owned the folders. */
  long ownership();
}
