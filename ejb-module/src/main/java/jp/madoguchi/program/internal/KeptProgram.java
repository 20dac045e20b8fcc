package jp.madoguchi.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.WrittenAddress;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.ProgramKey;
import jp.madoguchi.program.ProgramState;
import jp.madoguchi.program.ProgramVersion;
import jp.madoguchi.program.ProposedChange;

/** A connected program. */
@Entity
@Table(name = "program")
public class KeptProgram {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "client_id")
  private String clientId;

  private String name;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String addresses;

  @Column(name = "for_people")
  private boolean forPeople;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "revoked_by")
  private String revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_why")
  private String revokedWhy;

  @Column(name = "last_use")
  private Instant lastUse;

  /** Empty, like the next two, while no change waits. */
  @Column(name = "proposed_addresses")
  private String proposedAddresses;

  @Column(name = "proposed_purpose")
  private String proposedPurpose;

  @Column(name = "proposed_by")
  private String proposedBy;

  /** Counted by hand: what an administrator changed, not when a token was given. */
  private long version;

  protected KeptProgram() {}

  KeptProgram(NewProgram checked, String by, Instant at) {
    this.clientId = checked.clientId();
    this.name = checked.name();
    this.purpose = checked.purpose();
    this.role = checked.role();
    this.addresses = checked.addresses();
    this.forPeople = checked.forPeople();
    this.createdBy = by;
    this.createdAt = at;
  }

  long id() {
    return id;
  }

  String clientId() {
    return clientId;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  boolean forPeople() {
    return forPeople;
  }

  String createdBy() {
    return createdBy;
  }

  long version() {
    return version;
  }

  boolean confirmed() {
    return confirmedAt != null;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  boolean inUse() {
    return confirmed() && !revoked();
  }

  boolean mayCallFrom(String address) {
    return ranges(addresses).stream().anyMatch(range -> WrittenAddress.holds(range, address));
  }

  private static List<String> ranges(String addresses) {
    return List.of(addresses.split(","));
  }

  void confirm(String by, Instant at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  void revoke(String by, String why, Instant at) {
    revokedBy = by;
    revokedWhy = why;
    revokedAt = at;
  }

  String proposedBy() {
    return proposedBy;
  }

  boolean has(String otherAddresses, String otherPurpose) {
    return addresses.equals(otherAddresses) && purpose.equals(otherPurpose);
  }

  void propose(String otherAddresses, String otherPurpose, String by) {
    proposedAddresses = otherAddresses;
    proposedPurpose = otherPurpose;
    proposedBy = by;
  }

  /** What changes with the proposal, from what to what. */
  List<String> proposal() {
    List<String> items = new ArrayList<>();
    if (!addresses.equals(proposedAddresses)) {
      items.add("addresses " + addresses + " → " + proposedAddresses);
    }
    if (!purpose.equals(proposedPurpose)) {
      items.add("purpose " + purpose + " → " + proposedPurpose);
    }
    return items;
  }

  /** From now on the proposal is in force. */
  void takeProposal() {
    addresses = proposedAddresses;
    purpose = proposedPurpose;
    propose(null, null, null);
  }

  void used(Instant at) {
    lastUse = at;
  }

  void changed() {
    version++;
  }

  ConnectedProgram view(List<ProgramKey> keys, Instant now) {
    return new ConnectedProgram(
        new ProgramVersion(id, version),
        clientId,
        name,
        purpose,
        role,
        ranges(addresses),
        forPeople,
        createdBy,
        createdAt,
        confirmedBy,
        revokedBy,
        revokedAt,
        revokedWhy,
        lastUse,
        proposedBy == null
            ? null
            : new ProposedChange(ranges(proposedAddresses), proposedPurpose, proposedBy),
        keys,
        state(keys, now));
  }

  private ProgramState state(List<ProgramKey> keys, Instant now) {
    if (revoked()) {
      return ProgramState.REVOKED;
    }
    if (!confirmed() || proposedBy != null || keys.stream().anyMatch(key -> !key.confirmed())) {
      return ProgramState.WAITING;
    }
    return keys.stream().anyMatch(key -> key.usableAfter(now))
        ? ProgramState.IN_USE
        : ProgramState.WITHOUT_KEY;
  }

  @Override
  public String toString() {
    return "KeptProgram[" + clientId + "]";
  }
}
