package jp.madoguchi.web.tour;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.access.FirstTours;
import jp.madoguchi.web.security.Me;

/** The first hints on the page that is drawn. */
@Named
@RequestScoped
public class TourPage {
  private final HttpServletRequest request;
  private final Me me;
  private final FirstTours tours;

  /** For the container's proxy. */
  protected TourPage() {
    this(null, null, null);
  }

  @Inject
  public TourPage(HttpServletRequest request, Me me, FirstTours tours) {
    this.request = request;
    this.me = me;
    this.tours = tours;
  }

  /** Whether this is the page that the hints of the person's role speak of. */
  public boolean isHere() {
    return isThere() && request.getServletPath().equals(me.getHome());
  }

  /** Whether the person's role has hints at all. */
  public boolean isThere() {
    return !RoleTour.of(me.getRole()).isEmpty();
  }

  /** Whether they come by themselves: until the person has seen them once. */
  public boolean isDue() {
    return tours.due(me.getRole());
  }

  public List<TourHint> getHints() {
    return RoleTour.of(me.getRole());
  }
}
