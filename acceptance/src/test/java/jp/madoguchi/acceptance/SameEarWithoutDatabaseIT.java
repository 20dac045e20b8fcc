package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.SameEarDatabaseScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Tag;

/** The same server while PostgreSQL is away; {@link MorningOnMicroIT} has it for every change. */
@Tag("long")
@On(Assembly.HOSPITAL)
class SameEarWithoutDatabaseIT extends SameEarDatabaseScenario {}
