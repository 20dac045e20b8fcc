package jp.madoguchi.node;

/**
 * Told (CDI event, synchronously, without a transaction) when this node is no longer the owner.
 * What it still has under way is refused by {@link Leases#require}.
 */
public record LeaseGone(Fence fence) {}
