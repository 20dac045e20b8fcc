package jp.madoguchi.web.problem;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageProblemHandler} in front of the container's own. */
public class PageProblemFactory extends ExceptionHandlerFactory {
  public PageProblemFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PageProblemHandler(getWrapped().getExceptionHandler());
  }
}
