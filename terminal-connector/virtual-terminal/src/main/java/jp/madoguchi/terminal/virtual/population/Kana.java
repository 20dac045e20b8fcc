package jp.madoguchi.terminal.virtual.population;

/** Full-width katakana as the half-width katakana of the interface. */
public final class Kana {
  private static final String FULL = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
  private static final String HALF = "ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウ";
  private static final String PLOSIVE = "パピプペポ";
  private static final String UNPLOSIVE = "ハヒフヘホ";

  private Kana() {}

  /** Half-width form; the full-width space becomes a half-width one, other characters stay. */
  public static String half(String full) {
    StringBuilder half = new StringBuilder(full.length() + 4);
    for (int i = 0; i < full.length(); i++) {
      char kana = full.charAt(i);
      if (kana == '　') {
        half.append(' ');
      } else if (VOICED.indexOf(kana) >= 0) {
        half.append(plain(UNVOICED.charAt(VOICED.indexOf(kana)))).append('ﾞ');
      } else if (PLOSIVE.indexOf(kana) >= 0) {
        half.append(plain(UNPLOSIVE.charAt(PLOSIVE.indexOf(kana)))).append('ﾟ');
      } else {
        half.append(plain(kana));
      }
    }
    return half.toString();
  }

  private static char plain(char kana) {
    int place = FULL.indexOf(kana);
    return place < 0 ? kana : HALF.charAt(place);
  }
}
