package jp.madoguchi.web.contingency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.contingency.DisasterBook;
import jp.madoguchi.contingency.DisasterPeriod;
import jp.madoguchi.web.security.Me;

/** The banner of disasters that run, on each page of whoever works in a role. */
@Named("disasterNotice")
@RequestScoped
public class DisasterNotice {
  private final DisasterBook book;
  private final Me me;
  private List<DisasterPeriod> running;

  /** For the container's proxy. */
  protected DisasterNotice() {
    this(null, null);
  }

  @Inject
  public DisasterNotice(DisasterBook book, Me me) {
    this.book = book;
    this.me = me;
  }

  public List<DisasterPeriod> getRunning() {
    if (running == null) {
      running = me.getRole() == null ? List.of() : book.running();
    }
    return running;
  }
}
