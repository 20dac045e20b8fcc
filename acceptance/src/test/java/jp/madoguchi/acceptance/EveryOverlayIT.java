package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.ScreenScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/**
 * Every page with everything that opens over it, and on each kind of screen. After the morning,
 * which has the same server: what is pressed here stays there.
 */
@Tag("long")
@Order(Integer.MAX_VALUE)
@On(Assembly.MICRO)
class EveryOverlayIT extends ScreenScenario {
  @Override
  protected boolean wholly() {
    return true;
  }
}
