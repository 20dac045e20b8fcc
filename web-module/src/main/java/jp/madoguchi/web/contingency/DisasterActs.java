package jp.madoguchi.web.contingency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.DisasterDesk;
import jp.madoguchi.contingency.NewDisaster;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.TypedTime;
import jp.madoguchi.web.text.Words;

/** The boxes of the page of disasters: each asks, and stays while something is wrong. */
@Named("disasterActs")
@ViewScoped
public class DisasterActs implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DisasterPage page;
  @Inject private DisasterDesk desk;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private boolean entering;
  private ContingencyVersion ending;
  private String about;
  private String region;
  private String source;
  private String what;
  private LocalDate from;
  private String fromTime;
  private LocalDate until;
  private String untilTime;
  private String reason;

  public void askNew() {
    leave();
    entering = true;
    from = FacilityTime.day(clock.instant());
    until = from;
  }

  public void askEnd() {
    page.pressed()
        .ifPresent(
            one -> {
              leave();
              ending = one.shown();
              about = one.region();
            });
  }

  public void leave() {
    entering = false;
    ending = null;
    region = null;
    source = null;
    what = null;
    fromTime = null;
    untilTime = null;
    reason = null;
  }

  /** Enters the period that was typed. */
  public void enter() {
    Instant begins = moment(from, fromTime, "newFromTime");
    Instant ends = moment(until, untilTime, "newUntilTime");
    if (begins == null || ends == null) {
      return;
    }
    NewDisaster typed = new NewDisaster(region, source, what, begins, ends);
    String whose = region;
    Optional<ContingencyRefusal> refusal = ContingencyActs.refusal(() -> desk.enter(typed));
    if (refusal.isPresent()) {
      said.beside(field(refusal.get()), words.of(refusal.get()));
      return;
    }
    over("disaster.said.waits", whose);
  }

  public void end() {
    Optional<ContingencyRefusal> refusal = ContingencyActs.refusal(() -> desk.end(ending, reason));
    if (refusal.isPresent()) {
      said.beside("endReason", words.of(refusal.get()));
      return;
    }
    over("disaster.said.ended", about);
  }

  private void over(String told, String whose) {
    leave();
    said.done(words.say(told, whose));
    Redrawn.also("newArea", "endArea", "rowsArea", "verdict");
  }

  private Instant moment(LocalDate day, String typed, String field) {
    Optional<Instant> moment = TypedTime.on(day, typed);
    if (moment.isEmpty()) {
      said.beside(field, words.say("readers.said.time"));
    }
    return moment.orElse(null);
  }

  private static String field(ContingencyRefusal why) {
    return switch (why) {
      case SOURCE, ALREADY_ENTERED -> "newSource";
      case WORDS, MY_NUMBER -> "newWhat";
      case PERIOD, TOO_LONG -> "newUntilTime";
      default -> "newRegion";
    };
  }

  public boolean isEntering() {
    return entering;
  }

  public boolean isEnding() {
    return ending != null;
  }

  public String getAbout() {
    return about;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getFromTime() {
    return fromTime;
  }

  public void setFromTime(String fromTime) {
    this.fromTime = fromTime;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getUntilTime() {
    return untilTime;
  }

  public void setUntilTime(String untilTime) {
    this.untilTime = untilTime;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
