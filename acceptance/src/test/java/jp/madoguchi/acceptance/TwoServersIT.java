package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.TwoServersScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Tag;

/** Two servers on one PostgreSQL behind the balancer, of which either may be killed. */
@Tag("crash")
@On(Assembly.TWO)
class TwoServersIT extends TwoServersScenario {}
