package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.madoguchi.audit.ReviewAlarm;
import jp.madoguchi.audit.ReviewAlarms;
import jp.madoguchi.web.text.Words;

/** The open alarms as lines that lead to their day's list. */
@Named("reviewAlarms")
@RequestScoped
public class ReviewAlarmLines {
  private final ReviewAlarms alarms;
  private final Words words;
  private List<ReviewAlarm> open;

  /** For the container's proxy. */
  protected ReviewAlarmLines() {
    this(null, null);
  }

  @Inject
  public ReviewAlarmLines(ReviewAlarms alarms, Words words) {
    this.alarms = alarms;
    this.words = words;
  }

  public List<ReviewAlarm> getOpen() {
    if (open == null) {
      open = alarms.open();
    }
    return open;
  }

  /** After one was looked through in this request. */
  void again() {
    open = null;
  }

  /** Kind, day, whose and how many; no patient. */
  public String sentence(ReviewAlarm one) {
    String key = one.account() == null ? "review.alarm.all" : "review.alarm.one";
    return words.say(
        key,
        List.of(
            words.of(one.kind()),
            one.day().toString(),
            one.account() == null ? "" : one.account(),
            one.found(),
            one.most()));
  }
}
