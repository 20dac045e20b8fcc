package jp.madoguchi.web.pf;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jp.madoguchi.facility.TypedWords;

/**
 * Words of a field that stops and asks (clinical data §6.7). What reads as a My Number (個人番号) is
 * taken out of the field as everywhere, and the page asks: {@code m:sure} beside it. Whoever types
 * it anew and ticks that it is none is taken at his word, once: the next such words are asked about
 * again. A tick that nobody was asked for counts for nothing.
 */
@FacesConverter("typedWords")
public class TypedWordsConverter implements Converter<TypedWords> {
  @Override
  public TypedWords getAsObject(FacesContext faces, UIComponent field, String typed) {
    String id = field.getClientId(faces);
    TypedWords words = new TypedWords(typed, MyNumberQuestion.answered(faces, id));
    if (words.mayBeMyNumber()) {
      MyNumberQuestion.ask(faces, id);
      throw new ConverterException(MyNumberTyped.takenAwayAndAsked(faces, field));
    }
    return words;
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, TypedWords words) {
    return words == null || words.text() == null ? "" : words.text();
  }
}
