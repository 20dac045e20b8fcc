package jp.madoguchi.program;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.Role;

/**
 * A system of the hospital that may call the programming interface (連携システム).
 *
 * @param clientId what it calls itself; 2 to 40 of a-z, 0-9 and -
 * @param role the one it works in
 * @param addresses ranges it may call from (RFC 4632)
 * @param forPeople whether it may act for a person, who is then named with each call
 * @param confirmedBy null while a second administrator is waited for
 * @param lastUse when it last got a token, or null
 * @param proposed what waits for a second administrator while the old is in force, or null
 * @param keys all that were not withdrawn, the newest first
 */
public record ConnectedProgram(
    ProgramVersion shown,
    String clientId,
    String name,
    String purpose,
    Role role,
    List<String> addresses,
    boolean forPeople,
    String createdBy,
    Instant createdAt,
    String confirmedBy,
    String revokedBy,
    Instant revokedAt,
    String revokedWhy,
    Instant lastUse,
    ProposedChange proposed,
    List<ProgramKey> keys,
    ProgramState state) {
  public ConnectedProgram {
    addresses = List.copyOf(addresses);
    keys = List.copyOf(keys);
  }

  public long id() {
    return shown.id();
  }
}
