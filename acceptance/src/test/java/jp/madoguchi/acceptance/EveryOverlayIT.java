package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.ScreenScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Tag;

/** Every page with everything that opens over it, and on each kind of screen. */
@Tag("long")
@On(Assembly.MICRO)
class EveryOverlayIT extends ScreenScenario {
  @Override
  protected boolean wholly() {
    return true;
  }
}
