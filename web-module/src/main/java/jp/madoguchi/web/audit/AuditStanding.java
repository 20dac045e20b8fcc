package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditCondition.AppendOnlyRights;
import jp.madoguchi.audit.AuditCondition.StampPatience;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.web.text.Words;

/** How the ledger stands, and what is to be looked at: the lines on top of its page. */
@Named("auditStanding")
@RequestScoped
public class AuditStanding {
  /** A mark and a sentence. */
  public record StandingLine(String kind, String text) {}

  private final AuditWatch watch;
  private final AuditReviews reviews;
  private final Words words;

  /** For the container's proxy. */
  protected AuditStanding() {
    this(null, null, null);
  }

  @Inject
  public AuditStanding(AuditWatch watch, AuditReviews reviews, Words words) {
    this.watch = watch;
    this.reviews = reviews;
    this.words = words;
  }

  public List<StandingLine> getConditions() {
    AuditCondition now = watch.condition();
    List<StandingLine> lines = new ArrayList<>();
    lines.add(
        new StandingLine(
            now.rights() == AppendOnlyRights.ENFORCED ? "done" : "attention",
            words.say("audit.rights." + now.rights())));
    lines.add(
        new StandingLine(
            switch (now.keys()) {
              case READ -> "done";
              case NONE -> "attention";
              case UNREADABLE -> "stop";
            },
            words.say("audit.keys." + now.keys())));
    if (now.sealingLate()) {
      lines.add(new StandingLine("stop", words.say("audit.sealing.late")));
    }
    if (now.stamps() != StampPatience.NONE && now.stamps() != StampPatience.IN_TIME) {
      lines.add(new StandingLine("stop", words.say("audit.stamps." + now.stamps())));
    }
    Map<ReviewKind, Long> counts = reviews.counts();
    counts.forEach(
        (kind, count) -> {
          if (count > 0) {
            lines.add(
                new StandingLine(
                    "attention", words.of(kind) + " " + words.say("review.count", count)));
          }
        });
    return lines;
  }
}
