package jp.madoguchi.access;

import java.time.Instant;
import java.util.Set;

/** One line of the accounts' list (SC-23); {@code lastUse} is null for an account never used. */
public record AccountSummary(
    String account, String displayName, Set<Role> roles, boolean enabled, Instant lastUse) {}
