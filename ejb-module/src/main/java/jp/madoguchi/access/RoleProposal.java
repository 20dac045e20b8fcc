package jp.madoguchi.access;

import java.time.Instant;

/**
 * A role that one administrator proposed and that waits for another (付与の申請).
 *
 * @param person id of the person concerned
 * @param lapsesAt undecided until then, it is none any more
 */
public record RoleProposal(
    long id,
    long person,
    String account,
    String displayName,
    Role role,
    String proposedBy,
    Instant proposedAt,
    String reason,
    Instant lapsesAt) {}
