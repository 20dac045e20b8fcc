package jp.madoguchi.access;

import java.time.Instant;

/**
 * A grant of the head of the facility as administrators see it (閲覧権限の付与).
 *
 * @param kind {@code TKK}, {@code YZK}, {@code SRJ}, {@code SHJ} or {@code TSR}
 * @param until not included
 * @param approval 施設長承認番号
 * @param endedBy who ended it before its time, or null
 * @param open whether it holds or will
 */
public record KnownGrant(
    long id,
    String kind,
    Instant from,
    Instant until,
    String grantedBy,
    String approval,
    String endedBy,
    boolean open) {}
