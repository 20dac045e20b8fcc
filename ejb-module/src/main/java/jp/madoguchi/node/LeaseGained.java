package jp.madoguchi.node;

/**
 * Told (CDI event, synchronously, without a transaction) when this node became the owner of a thing
 * it wants. An observer that throws is told again a second later.
 */
public record LeaseGained(Fence fence) {}
