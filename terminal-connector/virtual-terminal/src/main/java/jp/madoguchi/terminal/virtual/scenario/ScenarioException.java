package jp.madoguchi.terminal.virtual.scenario;

/** A scenario file that cannot be played; says in which line and what is wrong there. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  ScenarioException(String file, int line, String wrong) {
    super(file + ":" + line + ": " + wrong);
    this.line = line;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }
}
