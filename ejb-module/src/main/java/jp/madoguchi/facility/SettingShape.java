package jp.madoguchi.facility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What the value of a setting may be. */
public sealed interface SettingShape {
  boolean allows(String value);

  /** For a sentence: "a whole number from 1 to 9". */
  String allowed();

  /** A whole number within bounds, both included. */
  record WholeNumber(int min, int max) implements SettingShape {
    @Override
    public boolean allows(String value) {
      try {
        int number = Integer.parseInt(value);
        return number >= min && number <= max;
      } catch (NumberFormatException notWhole) {
        return false;
      }
    }

    @Override
    public String allowed() {
      return "a whole number from " + min + " to " + max;
    }
  }

  /** One of some words. */
  record OneWordOf(List<String> words) implements SettingShape {
    public OneWordOf {
      words = List.copyOf(words);
    }

    @Override
    public boolean allows(String value) {
      return words.contains(value);
    }

    @Override
    public String allowed() {
      return String.join(" or ", words);
    }
  }

  /** A day. */
  record CalendarDay() implements SettingShape {
    @Override
    public boolean allows(String value) {
      try {
        LocalDate.parse(value);
        return true;
      } catch (DateTimeException noDay) {
        return false;
      }
    }

    @Override
    public String allowed() {
      return "a day, YYYY-MM-DD";
    }
  }

  /** From one time of the day to another; {@code -} for none. */
  record HoursOfDay() implements SettingShape {
    @Override
    public boolean allows(String value) {
      if (value.equals("-")) {
        return true;
      }
      try {
        String[] ends = value.split("-", 2);
        LocalTime.parse(ends[0]);
        LocalTime.parse(ends.length == 2 ? ends[1] : "");
        return true;
      } catch (DateTimeException noTime) {
        return false;
      }
    }

    @Override
    public String allowed() {
      return "HH:mm-HH:mm, or - for none";
    }
  }

  /** A regular expression. */
  record Expression() implements SettingShape {
    @Override
    public boolean allows(String value) {
      try {
        Pattern.compile(value);
        return true;
      } catch (PatternSyntaxException wrong) {
        return false;
      }
    }

    @Override
    public String allowed() {
      return "a regular expression";
    }
  }

  /**
   * Ranges of addresses, separated by commas.
   *
   * @param named whether each is followed by {@code =} and a name
   */
  record ListOfRanges(boolean named, String allowed) implements SettingShape {
    @Override
    public boolean allows(String value) {
      return Stream.of(value.split(",", -1)).allMatch(this::allowsOne);
    }

    private boolean allowsOne(String one) {
      String[] parts = one.split("=", -1);
      return parts.length == (named ? 2 : 1)
          && !(named && parts[1].isBlank())
          && WrittenAddress.isRange(parts[0].strip());
    }
  }

  /** Anything of one form. */
  record WrittenLike(Pattern form, String allowed) implements SettingShape {
    @Override
    public boolean allows(String value) {
      return form.matcher(value).matches();
    }
  }
}
