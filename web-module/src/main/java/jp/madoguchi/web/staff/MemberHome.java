package jp.madoguchi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.text.Words;

/** The box that asks where a person's password is to lie. */
@Named("memberHome")
@ViewScoped
public class MemberHome implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MemberPage page;
  @Inject private StaffDesk desk;
  @Inject private StaffAnswer answer;
  @Inject private Words words;

  private boolean asked;
  private PasswordHome home;
  private String reason;

  public void ask() {
    leave();
    asked = true;
  }

  public void leave() {
    asked = false;
    home = null;
    reason = null;
  }

  public void move() {
    if (answer.chosen("home", home)
        && answer.did(
            "homeReason", () -> answer.show(desk.movePassword(page.version(), home, reason)))) {
      String word = words.of(home);
      Redrawn.also("homeArea", "memberArea", "madeArea");
      leave();
      page.changed("staff.said.home", word);
    }
  }

  public boolean isAsked() {
    return asked;
  }

  /** Where it does not lie now. */
  public PasswordHome[] getHomes() {
    EnumSet<PasswordHome> homes = EnumSet.allOf(PasswordHome.class);
    homes.remove(page.getMember().passwordHome());
    return homes.toArray(PasswordHome[]::new);
  }

  public PasswordHome getHome() {
    return home;
  }

  public void setHome(PasswordHome home) {
    this.home = home;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
