package jp.madoguchi.web.program;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramDesk;
import jp.madoguchi.program.ProgramKey;
import jp.madoguchi.program.ProgramRoles;
import jp.madoguchi.program.ProgramVersion;
import jp.madoguchi.program.ProposedChange;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** The boxes of the programs' page: each asks, and stays while something is wrong. */
@Named("programActs")
@ViewScoped
public class ProgramActs implements Serializable {
  private static final long serialVersionUID = 1L;

  public enum ProgramBox {
    NEW,
    CHANGE,
    KEY,
    KEY_GONE,
    REVOKE
  }

  @Inject private ProgramsPage page;
  @Inject private ProgramDesk desk;
  @Inject private ProgramAnswer answer;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private ProgramBox box;
  private ProgramVersion version;
  private String about;
  private Map<Long, String> keyNames = Map.of();
  private String clientId;
  private String name;
  private String purpose;
  private Role role;
  private String addresses;
  private boolean forPeople;
  private String key;
  private Long goneKey;
  private LocalDate from;
  private LocalDate until;
  private String reason;

  public void askNew() {
    begin(ProgramBox.NEW);
  }

  /** Begins with what waits, else with what it has. */
  public void askChange() {
    answer
        .pressed(page.getRows())
        .ifPresent(
            one -> {
              begin(ProgramBox.CHANGE, one);
              ProposedChange waiting = one.proposed();
              addresses =
                  String.join(", ", waiting == null ? one.addresses() : waiting.addresses());
              purpose = waiting == null ? one.purpose() : waiting.purpose();
            });
  }

  public void askKey() {
    answer.pressed(page.getRows()).ifPresent(one -> begin(ProgramBox.KEY, one));
  }

  public void askKeyGone() {
    answer
        .pressed(page.getRows())
        .ifPresent(
            one -> {
              begin(ProgramBox.KEY_GONE, one);
              keyNames = new LinkedHashMap<>();
              for (ProgramKey known : one.keys()) {
                keyNames.put(known.id(), page.sentence(known));
              }
            });
  }

  public void askRevoke() {
    answer.pressed(page.getRows()).ifPresent(one -> begin(ProgramBox.REVOKE, one));
  }

  private void begin(ProgramBox asked, ConnectedProgram program) {
    begin(asked);
    version = program.shown();
    about = program.name();
  }

  private void begin(ProgramBox asked) {
    leave();
    box = asked;
    from = FacilityTime.day(clock.instant());
    until = from.plusYears(1);
  }

  public void leave() {
    box = null;
    version = null;
    about = null;
    keyNames = Map.of();
    clientId = null;
    name = null;
    purpose = null;
    role = null;
    addresses = null;
    forPeople = false;
    key = null;
    goneKey = null;
    reason = null;
  }

  public void create() {
    NewProgram typed = new NewProgram(clientId, name, purpose, role, addresses, forPeople);
    act("new", name, () -> desk.create(typed, typedKey()));
  }

  public void addKey() {
    act("more", about, () -> desk.addKey(version, typedKey()));
  }

  public void change() {
    String whose = about;
    boolean[] now = new boolean[1];
    if (answer.did("change", () -> now[0] = desk.change(version, addresses, purpose))) {
      over(now[0] ? "programs.said.changed" : "programs.said.waits", whose);
    }
  }

  private NewProgramKey typedKey() {
    return new NewProgramKey(key, from, until);
  }

  /** What a box asks for a reason. */
  public void withReason() {
    boolean ends = box == ProgramBox.REVOKE;
    if (!ends && goneKey == null) {
      said.beside("goneKey", words.say("input.choose"));
      return;
    }
    boolean done =
        answer.did(
            "gone",
            () -> {
              if (ends) {
                desk.revoke(version, reason);
              } else {
                desk.withdrawKey(version, goneKey, reason);
              }
            });
    if (done) {
      over(ends ? "programs.said.revoked" : "programs.said.keygone", about);
    }
  }

  private void act(String field, String whose, BooleanSupplier what) {
    boolean[] now = new boolean[1];
    if (answer.did(field, () -> now[0] = what.getAsBoolean())) {
      over(now[0] ? "programs.said.inuse" : "programs.said.waits", whose);
    }
  }

  private void over(String told, String whose) {
    leave();
    answer.done(told, whose);
    Redrawn.also("newArea", "changeArea", "keyArea", "goneArea", "rowsArea", "verdict");
  }

  public boolean asks(String wanted) {
    return box != null && box.name().equals(wanted);
  }

  public boolean isAsksReason() {
    return box == ProgramBox.KEY_GONE || box == ProgramBox.REVOKE;
  }

  public String getQuestion() {
    return words.say(box == ProgramBox.REVOKE ? "programs.revoke" : "programs.key.withdraw");
  }

  public String getConsequence() {
    return words.say(
        box == ProgramBox.REVOKE ? "programs.revoke.follows" : "programs.key.withdraw.follows");
  }

  public int getLongestPurpose() {
    return NewProgram.LONGEST_PURPOSE;
  }

  public List<Role> getRoles() {
    return ProgramRoles.all();
  }

  public List<Long> getKeys() {
    return List.copyOf(keyNames.keySet());
  }

  public Map<Long, String> getKeyNames() {
    return keyNames;
  }

  public String getAbout() {
    return about;
  }

  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getAddresses() {
    return addresses;
  }

  public void setAddresses(String addresses) {
    this.addresses = addresses;
  }

  public boolean isForPeople() {
    return forPeople;
  }

  public void setForPeople(boolean forPeople) {
    this.forPeople = forPeople;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Long getGoneKey() {
    return goneKey;
  }

  public void setGoneKey(Long goneKey) {
    this.goneKey = goneKey;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
