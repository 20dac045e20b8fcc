package jp.madoguchi.web.pf;

import jakarta.ejb.EJBException;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.node.LostRace;

/** An act that a façade may refuse: done, or why not. */
public final class TriedAct {
  private TriedAct() {}

  /**
   * Does it, unless the façade refuses.
   *
   * @param type what the façade throws then, itself or inside of what the container throws
   * @param sameMoment what is said when somebody else did something in the same moment
   * @return why it was not done; empty when it was
   */
  public static <R extends RuntimeException, W> Optional<W> refusal(
      Runnable act, Class<R> type, Function<R, W> why, W sameMoment) {
    try {
      act.run();
      return Optional.empty();
    } catch (LostRace race) {
      return Optional.of(sameMoment);
    } catch (RuntimeException failed) {
      Throwable said =
          failed instanceof EJBException && !type.isInstance(failed) ? failed.getCause() : failed;
      if (!type.isInstance(said)) {
        throw failed;
      }
      return Optional.of(why.apply(type.cast(said)));
    }
  }
}
