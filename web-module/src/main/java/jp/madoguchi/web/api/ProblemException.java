package jp.madoguchi.web.api;

import jp.madoguchi.web.problem.ProblemDetails;

/** Ends a request with a {@link ProblemDetails}. */
class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ProblemDetails problem;

  ProblemException(ProblemDetails problem) {
    super(problem.reason());
    this.problem = problem;
  }

  ProblemDetails problem() {
    return problem;
  }
}
