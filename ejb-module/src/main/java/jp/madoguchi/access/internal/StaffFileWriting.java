package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffFileFinding;
import jp.madoguchi.access.StaffFileLine;
import jp.madoguchi.access.StaffFileLine.StaffFileEffect;
import jp.madoguchi.access.StaffFileReport;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.internal.StaffFile.PersonLine;

/** Writes a checked file line by line; what cannot be written is a finding of its line. */
final class StaffFileWriting {
  private static final int AT_ONCE = 500;

  private final EntityManager em;
  private final RunningAct act;
  private final StaffFile file;
  private final Hiring hiring;
  private final List<StaffFileFinding> findings;
  private final List<StaffFileLine> changes = new ArrayList<>();
  private int created;
  private int changed;
  private int leaving;
  private int same;

  StaffFileWriting(EntityManager em, RunningAct act, StaffFile file) {
    this.em = em;
    this.act = act;
    this.file = file;
    this.hiring = new Hiring(em, act);
    this.findings = new ArrayList<>(file.findings());
  }

  void write() {
    List<PersonLine> people = file.people();
    for (int first = 0; first < people.size(); first += AT_ONCE) {
      List<PersonLine> some = people.subList(first, Math.min(people.size(), first + AT_ONCE));
      Map<String, Account> known = known(some);
      some.forEach(line -> write(line, known.get(line.number())));
      em.flush();
    }
  }

  StaffFileReport report(boolean wanted) {
    return new StaffFileReport(
        file.lines(),
        created,
        changed,
        leaving,
        same,
        List.copyOf(changes),
        findings.stream().limit(StaffImport.MOST_TOLD).toList(),
        wanted && findings.isEmpty());
  }

  private Map<String, Account> known(List<PersonLine> some) {
    Map<String, Account> known = new HashMap<>();
    em.createQuery("select a from Account a where a.staffNumber in :numbers", Account.class)
        .setParameter("numbers", some.stream().map(PersonLine::number).toList())
        .getResultStream()
        .forEach(account -> known.put(account.details().staffNumber(), account));
    return known;
  }

  private void write(PersonLine line, Account account) {
    try {
      if (account == null) {
        create(line);
      } else {
        change(line, account);
      }
    } catch (StaffRefused refused) {
      findings.add(new StaffFileFinding(line.line(), StaffColumn.NUMBER, fault(refused), 0));
    }
  }

  /** Who left before being known here gets no account. */
  private void create(PersonLine line) {
    StaffDetails details = line.fields().over(null);
    if (details.employment().on(act.today()) == Employment.EmploymentState.LEFT) {
      same++;
      return;
    }
    // the account of number 7 is s7: one sign is too short for a name
    String name = line.number().length() > 1 ? line.number() : "s" + line.number();
    hiring.hire(StaffForm.account(name), details, Passwords.ofNobody());
    created++;
    tell(line, StaffFileEffect.CREATED);
  }

  private void change(PersonLine line, Account account) {
    StaffDetails was = account.details();
    StaffDetails is = line.fields().over(was);
    if (is.equals(was)) {
      same++;
      return;
    }
    if (!is.employment().inOrder()) {
      findings.add(
          new StaffFileFinding(line.line(), StaffColumn.ENDS, StaffFileFault.END_BEFORE_START, 0));
      return;
    }
    if (account.name().equals(act.actor())) {
      findings.add(new StaffFileFinding(line.line(), null, StaffFileFault.OWN_LINE, 0));
      return;
    }
    hiring.describe(account, is, null);
    account.changed();
    changed++;
    LocalDate ends = is.employment().endsOn();
    boolean leaves = ends != null && !ends.equals(was.employment().endsOn());
    if (leaves) {
      leaving++;
    }
    tell(line, leaves ? StaffFileEffect.LEAVES : StaffFileEffect.CHANGED);
  }

  private void tell(PersonLine line, StaffFileEffect effect) {
    if (changes.size() < StaffImport.MOST_TOLD) {
      changes.add(
          new StaffFileLine(
              line.line(), line.number(), line.fields().text(StaffColumn.NAME), effect));
    }
  }

  private static StaffFileFault fault(StaffRefused refused) {
    return switch (refused.why()) {
      case LAST_ADMINISTRATOR -> StaffFileFault.LAST_ADMINISTRATOR;
      case ACCOUNT_TAKEN -> StaffFileFault.ACCOUNT_TAKEN;
      default -> StaffFileFault.NOT_OF_ITS_FORM;
    };
  }
}
