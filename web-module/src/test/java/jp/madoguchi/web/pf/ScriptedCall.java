package jp.madoguchi.web.pf;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A request of a page's script as its beans see it: the parts it draws, and what they tell. */
public final class ScriptedCall extends FacesContextWrapper implements AutoCloseable {
  private final List<String> drawn;
  private final Map<String, String> parameters;
  private final List<String> told = new ArrayList<>();
  private final List<String> beside = new ArrayList<>();

  private ScriptedCall(List<String> drawn, Map<String, String> parameters) {
    super(null);
    this.drawn = new ArrayList<>(drawn);
    this.parameters = parameters;
    setCurrentInstance(this);
  }

  /** One of the page by itself, or of a button that is in no row. */
  public static ScriptedCall drawing(String... ids) {
    return new ScriptedCall(List.of(ids), Map.of());
  }

  /** One of a row's button. */
  public static ScriptedCall ofRow(String key, String... ids) {
    return new ScriptedCall(List.of(ids), Map.of("pressed", key));
  }

  /** The parts that the answer draws, in the order in which they were named. */
  public List<String> drawn() {
    return drawn;
  }

  /** What is told of the page. */
  public List<String> told() {
    return told;
  }

  /** The fields beside which something is told. */
  public List<String> beside() {
    return beside;
  }

  @Override
  public void addMessage(String field, FacesMessage message) {
    if (field == null) {
      told.add(message.getSummary());
    } else {
      beside.add(field);
    }
  }

  @Override
  public PartialViewContext getPartialViewContext() {
    return new PartialViewContextWrapper(null) {
      @Override
      public Collection<String> getRenderIds() {
        return drawn;
      }

      @Override
      public void setPartialRequest(boolean partial) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public ExternalContext getExternalContext() {
    return new ExternalContextWrapper(null) {
      @Override
      public Map<String, String> getRequestParameterMap() {
        return parameters;
      }
    };
  }

  @Override
  public void close() {
    setCurrentInstance(null);
  }

  /** Nothing of a server's is behind it. */
  @Override
  public FacesContext getWrapped() {
    throw new UnsupportedOperationException("not in a test");
  }
}
