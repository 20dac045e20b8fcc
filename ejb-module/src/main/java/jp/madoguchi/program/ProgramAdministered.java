package jp.madoguchi.program;

/**
 * Told in the transaction of an act on a program, so that the audit writes its record in the same
 * one.
 *
 * @param about role, thumbprint of a key, what changed from what to what, or null
 * @param reason as typed, or null
 * @param byPerson whether somebody is logged in; not at the first start
 */
public record ProgramAdministered(
    String clientId, ProgramAct act, String about, String reason, boolean byPerson) {}
