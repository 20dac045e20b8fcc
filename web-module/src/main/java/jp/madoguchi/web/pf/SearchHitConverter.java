package jp.madoguchi.web.pf;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** The key of a chosen hit; label and detail of what comes back are empty. */
@FacesConverter("searchHit")
public class SearchHitConverter implements Converter<SearchHit> {
  @Override
  public SearchHit getAsObject(FacesContext faces, UIComponent field, String key) {
    if (key == null || key.isEmpty()) {
      return null;
    }
    if (!key.matches("[0-9A-Za-z:._-]{1,1000}")) {
      throw new ConverterException("no key of a search");
    }
    return new SearchHit(key, "", "");
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, SearchHit hit) {
    return hit == null ? "" : hit.key();
  }
}
