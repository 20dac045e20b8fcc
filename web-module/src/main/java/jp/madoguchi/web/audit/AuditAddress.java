package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.SentForm;

/** What the address of this request asks of the ledger. */
@RequestScoped
public class AuditAddress {
  private final HttpServletRequest request;
  private final Handles handles;
  private final Clock clock;

  /** For the container's proxy. */
  protected AuditAddress() {
    this(null, null, null);
  }

  @Inject
  public AuditAddress(HttpServletRequest request, Handles handles, Clock clock) {
    this.request = request;
    this.handles = handles;
    this.clock = clock;
  }

  AuditSearch search() {
    return AuditSearch.in(
        name -> SentForm.field(request, name),
        handles::text,
        LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE));
  }

  /** It holds a search of another log-in: nothing of it is shown. */
  boolean lost() {
    return handles.isForeign("patient") || handles.isForeign("account");
  }

  /** The query of the address of a search. */
  String of(AuditSearch search) {
    return search.address(handles::of);
  }
}
