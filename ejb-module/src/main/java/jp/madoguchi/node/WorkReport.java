package jp.madoguchi.node;

import java.time.Duration;
import java.time.Instant;

/**
 * How a {@link PeriodicWork} fares on this node since its start (定期処理の状態).
 *
 * @param onEveryNode whether each server does it
 * @param here whether it is this node's to do now
 * @param lastRun end of the last turn that went well; null before the first
 * @param runs turns that went well
 * @param failures turns that did not
 * @param late no turn went well for three intervals (ten seconds at least) in which this node had
 *     to do it, or nobody had
 */
public record WorkReport(
    String name,
    Duration interval,
    boolean onEveryNode,
    boolean here,
    Instant lastRun,
    long runs,
    long failures,
    boolean late) {}
