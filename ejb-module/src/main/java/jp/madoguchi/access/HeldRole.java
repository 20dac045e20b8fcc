package jp.madoguchi.access;

import java.time.Instant;

/**
 * A role that somebody has (役割の付与).
 *
 * @param since null for a role of before these were written down, as are the other three
 * @param by who gave it; the second of two where two decide
 * @param proposedBy the first of two, or null
 * @param licensed false where the role needs a licence and none was checked: one of before
 */
public record HeldRole(
    Role role, Instant since, String by, String proposedBy, String reason, boolean licensed) {}
