package jp.madoguchi.equipment;

import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.TerminalId;

/** The folders of a terminal as a thing that only one server owns (端末フォルダーの所有). */
public final class OwnedFolders {
  private static final String PREFIX = "terminal/";

  private OwnedFolders() {}

  /** The thing's name among the leases. */
  public static String of(TerminalId terminal) {
    return PREFIX + terminal.value();
  }

  /** What a delivery has to show before anything of it is written. */
  public static Fence fence(OwnedDelivery delivery) {
    return new Fence(of(delivery.terminal()), delivery.ownership());
  }

  /**
   * Lets the transaction go on only while the delivery is that of the folders' owner. Where a
   * delivery is taken in several transactions each of them asks.
   *
   * @throws LeaseLost (rolls back) when another server owns the folders
   */
  public static void require(Leases leases, OwnedDelivery delivery) {
    leases.require(fence(delivery));
  }

  /** The terminal of such a thing; null for any other. */
  public static TerminalId terminal(String thing) {
    return thing.startsWith(PREFIX) ? new TerminalId(thing.substring(PREFIX.length())) : null;
  }
}
