package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;

@On(Assembly.FULL)
class MorningOnFullIT extends MorningScenario {}
