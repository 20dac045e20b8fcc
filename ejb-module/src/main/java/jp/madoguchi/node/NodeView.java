package jp.madoguchi.node;

import java.time.Instant;

/**
 * One server (ノード) of those that share the database.
 *
 * @param startedAt of the process that has the name now
 * @param seenAt last sign of life, by the database's clock
 * @param alive whether it gives signs of life as this node sees it
 * @param self whether it is this node
 */
public record NodeView(
    String name, Instant startedAt, Instant seenAt, boolean alive, boolean self) {}
