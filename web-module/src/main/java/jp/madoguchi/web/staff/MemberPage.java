package jp.madoguchi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.HeldRole;
import jp.madoguchi.access.KnownGrant;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.RoleProposal;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffLicence;
import jp.madoguchi.access.StaffMember;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 一人の利用者 (SC-23): everything of one person, and what needs no box. */
@Named("memberPage")
@ViewScoped
public class MemberPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffBook book;
  @Inject private StaffDesk desk;
  @Inject private RightsDesk rights;
  @Inject private StaffAnswer answer;
  @Inject private Words words;
  @Inject private Said said;

  private long id;
  private StaffVersion version;
  private transient StaffMember member;
  private final WholeRows<StaffLicence> licences =
      new WholeRows<>(() -> getMember().line().licences(), one -> one.kind().name());
  private final WholeRows<HeldRole> roles =
      new WholeRows<>(() -> getMember().roles(), one -> one.role().name());
  private final WholeRows<KnownGrant> grants =
      new WholeRows<>(() -> getMember().grants(), one -> Long.toString(one.id()));
  private final WholeRows<RoleProposal> proposals =
      new WholeRows<>(() -> getMember().proposals(), one -> Long.toString(one.id()));

  /** Reads the person; what is shown is what the next act is about. */
  public void open() {
    try {
      member = book.member(id);
      version = member.version();
    } catch (StaffRefused gone) {
      said.refused(words.of(gone.why()));
    }
  }

  /** Reads anew after an act. */
  void changed(String key, Object... about) {
    open();
    said.done(words.say(key, List.of(about)));
  }

  /** Null when there is no such person. */
  public StaffMember getMember() {
    if (member == null && version != null) {
      member = book.member(id);
    }
    return member;
  }

  /** The person as the page shows him. */
  StaffVersion version() {
    return version;
  }

  public void releaseLock() {
    if (answer.did(null, () -> desk.releaseLock(version))) {
      changed("staff.said.unlocked");
    }
  }

  /** 権限の再確認. */
  public void review() {
    if (answer.did(null, () -> desk.confirmRights(version))) {
      changed("staff.said.reviewed");
    }
  }

  /** The paper of the pressed licence was seen. */
  public void check() {
    answer
        .pressed(licences)
        .map(StaffLicence::kind)
        .filter(kind -> answer.did(null, () -> rights.checkLicence(version, kind)))
        .ifPresent(kind -> changed("staff.said.checked", words.of(kind)));
  }

  /** The password that was made just now; null in every other answer. */
  public FirstPassword getMade() {
    return answer.shown();
  }

  public PagedRows<StaffLicence> getLicences() {
    return licences;
  }

  public PagedRows<HeldRole> getRoles() {
    return roles;
  }

  public PagedRows<KnownGrant> getGrants() {
    return grants;
  }

  public PagedRows<RoleProposal> getProposals() {
    return proposals;
  }

  public long getAdministrators() {
    return book.administrators();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
