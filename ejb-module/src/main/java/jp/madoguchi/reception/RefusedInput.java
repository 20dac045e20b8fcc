package jp.madoguchi.reception;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Input that is not taken: what, where and what next, as bundle keys. Thrown before anything is
 * stored, sent or logged; holds none of the input.
 */
@ApplicationException(rollback = true)
public class RefusedInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RefusedInput.InputProblem> problems;

  /**
   * One problem.
   *
   * @param field name of the form field
   * @param messageKey key of the bundles, such as {@code input.insurer.checkdigit}
   */
  public record InputProblem(String field, String messageKey) {}

  public RefusedInput(List<RefusedInput.InputProblem> problems) {
    super("input refused: " + problems);
    this.problems = List.copyOf(problems);
  }

  public static RefusedInput of(String field, String messageKey) {
    return new RefusedInput(List.of(new RefusedInput.InputProblem(field, messageKey)));
  }

  public List<RefusedInput.InputProblem> problems() {
    return problems;
  }
}
