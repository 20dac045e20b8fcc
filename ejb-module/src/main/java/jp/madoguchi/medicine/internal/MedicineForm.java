package jp.madoguchi.medicine.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.medication.IngredientCode;

/**
 * Forms that fields of the tables have; each gives what is stored, or null when it has not its
 * form.
 */
enum MedicineForm {
  TEXT {
    @Override
    String read(String field) {
      return field;
    }
  },
  /** レセプト電算処理システム用コード. */
  CODE {
    @Override
    String read(String field) {
      return DIGITS_9.matcher(field).matches() ? field : null;
    }
  },
  /** 薬価基準コード, YJ or 一般名コード; zeros alone stand for none. */
  LONG_CODE {
    @Override
    String read(String field) {
      if (ZEROS.matcher(field).matches()) {
        return "";
      }
      return SIGNS_12.matcher(field).matches() ? field : null;
    }
  },
  /** 傷病名コード. */
  ILLNESS_CODE {
    @Override
    String read(String field) {
      return DIGITS_7.matcher(field).matches() ? field : null;
    }
  },
  /** A code of 7, 9 or 12 signs, or the name of a group, which has other signs than a code. */
  KEY {
    @Override
    String read(String field) {
      String key = Normalizer.normalize(field, Normalizer.Form.NFKC).strip();
      if (!SIGNS.matcher(key).matches()) {
        return key;
      }
      String code = key.toUpperCase(Locale.ROOT);
      return code.length() == SUBSTANCE || DIGITS_9.matcher(code).matches() || code.length() == 12
          ? code
          : null;
    }
  },
  /** YYYYMMDD; 0 and 99999999 stand for none. */
  DAY {
    @Override
    String read(String field) {
      if (ZEROS.matcher(field).matches() || field.equals("99999999")) {
        return "";
      }
      try {
        LocalDate.parse(field, DateTimeFormatter.BASIC_ISO_DATE);
        return field;
      } catch (DateTimeException noDay) {
        return null;
      }
    }
  },
  NUMBER {
    @Override
    String read(String field) {
      String plain = field.replace(",", "");
      return DECIMAL.matcher(plain).matches() ? plain : null;
    }
  },
  /** 併用禁忌, or 併用注意, which is none: "-" for the latter. */
  LEVEL {
    @Override
    String read(String field) {
      return switch (field) {
        case "併用禁忌", "CONTRAINDICATED" -> "X";
        case "併用注意", "CAUTION" -> PASSED_OVER;
        default -> null;
      };
    }
  },
  RELATION {
    @Override
    String read(String field) {
      return switch (field) {
        case "成分", "INGREDIENT" -> INGREDIENT;
        case "群", "GROUP" -> GROUP;
        default -> null;
      };
    }
  },
  /** 変更区分 of a check master: a row that is taken back is passed over. */
  CHANGE {
    @Override
    String read(String field) {
      return field.equals("1") || field.equals("9") ? PASSED_OVER : "X";
    }
  },
  /** マスター種別 of the 医薬品マスター. */
  MASTER {
    @Override
    String read(String field) {
      return field.equals("Y") ? field : null;
    }
  };

  static final String INGREDIENT = "INGREDIENT";
  static final String GROUP = "GROUP";

  /** Of a control field: the line says that its row does not hold. */
  static final String PASSED_OVER = "-";

  /** Signs of 薬価基準コード that say ingredient and route (clinical data 3.1). */
  static final int SUBSTANCE = 7;

  private static final Pattern DIGITS_9 = Pattern.compile("[0-9]{9}");
  private static final Pattern DIGITS_7 = Pattern.compile("[0-9]{7}");
  private static final Pattern SIGNS_12 = Pattern.compile("[0-9A-Z]{12}");
  private static final Pattern SIGNS = Pattern.compile("[0-9A-Za-z]+");
  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,5})?");

  /** What is stored of a field that is not empty; null when it is none of these. */
  abstract String read(String field);

  /** Ingredient and route of a 薬価基準コード, YJ or 一般名コード; "" where it has another shape. */
  static String substance(String code) {
    return IngredientCode.of(code).map(IngredientCode::ingredientAndRoute).orElse("");
  }

  /** Whether a key is a code of a product: nine digits. */
  static boolean isCode(String key) {
    return key != null && DIGITS_9.matcher(key).matches();
  }

  /** Whether a key has the twelve signs of 薬価基準コード, YJ or 一般名コード. */
  static boolean isLongCode(String key) {
    return key != null && SIGNS_12.matcher(key).matches();
  }
}
