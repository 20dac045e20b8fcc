package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.navigation.ReturnAddress;

/** The bar on top of every page, and whether a link may be shown, both from the one table. */
@Named("nav")
@RequestScoped
public class Navigation {
  private static final String QUERY = Navigation.class.getName() + ".query";

  private final HttpServletRequest request;
  private final Me me;

  /** For the container's proxy. */
  protected Navigation() {
    this(null, null);
  }

  @Inject
  public Navigation(HttpServletRequest request, Me me) {
    this.request = request;
    this.me = me;
  }

  /** Pages of the role's bar, in their order; none before a role is chosen. */
  public List<PageRow> getBar() {
    Role role = me.getRole();
    return PageAccess.rows().stream()
        .filter(row -> role != null && row.bar().contains(role))
        .toList();
  }

  /** Whether the reader may open a page; a link to one that ends in a refusal is not drawn. */
  public boolean may(String path) {
    return PageAccess.opens(me.getRole(), path);
  }

  /**
   * This page with what its address says, ready to stand in another address: where a change of
   * language or role leads back to.
   */
  public String getHere() {
    String path = path();
    if (!ReturnAddress.isPage(path)) {
      return "";
    }
    String query = query();
    String address = query == null ? path : path + "?" + query;
    return ReturnAddress.accept(address)
        .map(one -> URLEncoder.encode(one, StandardCharsets.UTF_8))
        .orElse(URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  /** A page that answers to what was sent has an address without a query: it keeps its first. */
  private String query() {
    FacesContext faces = FacesContext.getCurrentInstance();
    UIViewRoot view = faces == null ? null : faces.getViewRoot();
    if (!request.getMethod().equals("GET")) {
      return view == null ? null : (String) view.getAttributes().get(QUERY);
    }
    if (view != null && request.getQueryString() != null) {
      view.getAttributes().put(QUERY, request.getQueryString());
    }
    return request.getQueryString();
  }

  private String path() {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
    return forwarded instanceof String page && page.endsWith(".xhtml")
        ? page
        : request.getServletPath();
  }
}
