package jp.madoguchi.web.problem;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Ends a page that failed on the page that says so, also when only a part of it was asked for. */
class PageProblemHandler extends ExceptionHandlerWrapper {
  PageProblemHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      FacesContext faces = FacesContext.getCurrentInstance();
      if (faces == null || faces.getExternalContext().isResponseCommitted()) {
        getWrapped().handle();
        return;
      }
      drain();
      show(faces, Problem.of(thrown), ProblemLog.record(thrown));
    }
    getWrapped().handle();
  }

  private void drain() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
  }

  private static void show(FacesContext faces, Problem problem, String id) {
    ExternalContext external = faces.getExternalContext();
    try {
      external.responseReset();
      external.redirect(
          external.getRequestContextPath() + "/problem?kind=" + problem.name() + "&id=" + id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
