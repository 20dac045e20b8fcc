package jp.madoguchi.web.api;

/** Ends a request with a {@link Problem}. */
class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.reason());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
