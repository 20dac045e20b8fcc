package jp.madoguchi.web.pf;

import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * Parts of the page that an act has drawn anew besides those that its button names: a button of a
 * box names the errors of the box alone, so that a refusal takes nothing from somebody who types
 * on; what was done closes the box.
 */
public final class Redrawn {
  private Redrawn() {}

  /**
   * Whether the answer to this request draws a part: when a page looks again by itself, what
   * somebody uses of it is left as it is.
   *
   * @param id client id
   */
  public static boolean has(String id) {
    return FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds().contains(id);
  }

  /**
   * In the answer to this request.
   *
   * @param ids client ids
   */
  public static void also(String... ids) {
    FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds().addAll(List.of(ids));
  }
}
