package jp.madoguchi.web.text;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A password or PIN from the form to an array that its user wipes; never the way back. */
@FacesConverter("secret")
public class SecretConverter implements Converter<char[]> {
  @Override
  public char[] getAsObject(FacesContext context, UIComponent component, String value) {
    return value == null ? null : value.toCharArray();
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, char[] value) {
    return "";
  }
}
