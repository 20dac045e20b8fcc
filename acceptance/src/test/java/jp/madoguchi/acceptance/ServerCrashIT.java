package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.ServerCrashScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Tag;

/** The Payara Micro bundle with PostgreSQL, killed again and again. */
@Tag("crash")
@On(Assembly.MICRO)
class ServerCrashIT extends ServerCrashScenario {}
