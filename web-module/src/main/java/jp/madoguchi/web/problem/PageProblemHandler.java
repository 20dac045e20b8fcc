package jp.madoguchi.web.problem;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Ends a page that failed on the page that says so, also when only a part of it was asked for. A
 * page whose state this node does not have is opened anew instead.
 */
class PageProblemHandler extends ExceptionHandlerWrapper {
  private static final RefusalRecord REFUSALS = new RefusalRecord();

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
      if (ProofAsked.isDue(thrown)) {
        ProofAsked.answer(faces);
        getWrapped().handle();
        return;
      }
      Problem problem = Problem.of(thrown);
      if (problem == Problem.EXPIRED) {
        openAnew(faces);
      } else {
        String id = ProblemLog.record(thrown);
        if (problem == Problem.FORBIDDEN) {
          HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
          REFUSALS.record(request, request.getRequestURI());
        }
        lead(faces, "/problem?kind=" + problem.name() + "&id=" + id);
      }
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

  /**
   * Nothing is wrong with the person's work: another node goes on with it, from the page's start.
   */
  private static void openAnew(FacesContext faces) {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    String address = ReopenedPage.address(request.getRequestURI(), request.getHeader("Referer"));
    lead(faces, address.substring(request.getContextPath().length()));
  }

  private static void lead(FacesContext faces, String to) {
    ExternalContext external = faces.getExternalContext();
    try {
      external.responseReset();
      external.redirect(external.getRequestContextPath() + to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
