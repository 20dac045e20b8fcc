package jp.madoguchi.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The log's side of an error's number: what the person reads to the help desk finds the cause. */
public final class ProblemLog {
  private static final Logger LOG = System.getLogger(ProblemLog.class.getName());

  private ProblemLog() {}

  /** Writes the cause and gives its number: eight letters and digits. */
  public static String record(Throwable thrown) {
    String id = String.format(Locale.ROOT, "%08X", ThreadLocalRandom.current().nextInt());
    LOG.log(Level.ERROR, "page failed, number " + id, thrown);
    return id;
  }
}
