package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.ManualPictures;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.Tag;

/** Pictures of the manual, as build output; {@code ./madoguchi manual --pictures} keeps them. */
@Tag("long")
@On(Assembly.MICRO)
class ManualPicturesIT extends ManualPictures {}
