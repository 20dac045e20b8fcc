package jp.madoguchi.program;

import jp.madoguchi.access.Role;

/**
 * Told when a known program asked for a token, or called without being let in.
 *
 * @param name as people know it
 * @param fault why not, or null: it got one
 */
public record ProgramAsked(String clientId, String name, Role role, ProgramFault fault) {}
