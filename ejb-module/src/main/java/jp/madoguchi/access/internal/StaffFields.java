package jp.madoguchi.access.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffRefused;

/**
 * What the personnel department, or its identity system, says of one person; each field is checked
 * for its form, and what is wrong is told.
 */
final class StaffFields {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?: 0?0:00(?::00)?)?");

  /**
   * Fields that have their form.
   *
   * @param texts of what was said; empty text for an empty field
   */
  record CheckedFields(
      String number,
      Map<StaffColumn, String> texts,
      StaffJob job,
      LocalDate starts,
      LocalDate ends) {
    boolean has(StaffColumn column) {
      return texts.containsKey(column);
    }

    /** Null for an empty field. */
    String text(StaffColumn column) {
      String text = texts.get(column);
      return text == null || text.isEmpty() ? null : text;
    }

    /** What becomes of the person; what was not said stays. */
    StaffDetails over(StaffDetails was) {
      Employment before = was == null ? Employment.unlimited() : was.employment();
      boolean known = was != null;
      return new StaffDetails(
          number,
          text(StaffColumn.NAME),
          has(StaffColumn.KANA) || !known ? text(StaffColumn.KANA) : was.kana(),
          has(StaffColumn.JOB) || !known ? job : was.job(),
          has(StaffColumn.DEPARTMENT) || !known ? text(StaffColumn.DEPARTMENT) : was.department(),
          new Employment(
              has(StaffColumn.STARTS) ? starts : before.startsOn(),
              has(StaffColumn.ENDS) ? ends : before.endsOn(),
              before.leaveFrom(),
              before.leaveUntil()));
    }

    @Override
    public String toString() {
      return "CheckedFields[***]";
    }
  }

  private final Map<StaffColumn, String> texts;
  private final BiConsumer<StaffColumn, StaffFileFault> wrong;
  private boolean faulty;

  StaffFields(Map<StaffColumn, String> texts, BiConsumer<StaffColumn, StaffFileFault> wrong) {
    this.texts = texts;
    this.wrong = wrong;
  }

  /** 職員番号, or null where it is none. */
  String number() {
    String typed = texts.getOrDefault(StaffColumn.NUMBER, "");
    if (typed.isEmpty()) {
      find(StaffColumn.NUMBER, StaffFileFault.MISSING);
      return null;
    }
    try {
      return StaffForm.staffNumber(typed);
    } catch (StaffRefused notOne) {
      find(StaffColumn.NUMBER, StaffFileFault.NOT_OF_ITS_FORM);
      return null;
    }
  }

  /** All of them, or null where anything is wrong. */
  CheckedFields checked(String number) {
    text(StaffColumn.NAME, StaffForm.NAME, true);
    text(StaffColumn.KANA, StaffForm.NAME, false);
    text(StaffColumn.DEPARTMENT, StaffForm.DEPARTMENT, false);
    StaffJob job = job(texts.getOrDefault(StaffColumn.JOB, ""));
    LocalDate starts = day(StaffColumn.STARTS);
    LocalDate ends = day(StaffColumn.ENDS);
    if (starts != null && ends != null && ends.isBefore(starts)) {
      find(StaffColumn.ENDS, StaffFileFault.END_BEFORE_START);
    }
    return faulty ? null : new CheckedFields(number, texts, job, starts, ends);
  }

  private void text(StaffColumn column, int longest, boolean required) {
    String text = texts.getOrDefault(column, "");
    if (required && text.isEmpty()) {
      find(column, StaffFileFault.MISSING);
    } else if (text.length() > longest) {
      find(column, StaffFileFault.NOT_OF_ITS_FORM);
    }
  }

  private StaffJob job(String text) {
    for (StaffJob job : StaffJob.values()) {
      if (job.term().equals(text) || job.name().equalsIgnoreCase(text)) {
        return job;
      }
    }
    if (!text.isEmpty()) {
      find(StaffColumn.JOB, StaffFileFault.UNKNOWN_JOB);
    }
    return null;
  }

  private LocalDate day(StaffColumn column) {
    String text =
        Normalizer.normalize(texts.getOrDefault(column, ""), Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return null;
    }
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return LocalDate.of(
            Integer.parseInt(day.group(1)),
            Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(3)));
      }
    } catch (DateTimeException noSuchDay) {
      // said below, as what has not even the form of a day
    }
    find(column, StaffFileFault.NOT_A_DAY);
    return null;
  }

  private void find(StaffColumn column, StaffFileFault fault) {
    faulty = true;
    wrong.accept(column, fault);
  }
}
