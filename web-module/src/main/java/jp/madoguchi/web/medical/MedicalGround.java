package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.clinical.OpenedDocument;
import jp.madoguchi.clinical.OpenedDocuments;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;

/** The banner of what is open without consent (救急・災害), and the ways to open it (SC-18, SC-19). */
@Named("medicalGround")
@RequestScoped
public class MedicalGround {
  private final MedicalPage page;
  private final OpenedDocuments kept;
  private final Clock clock;
  private List<OpenedDocument> documents;

  /** For the container's proxy. */
  protected MedicalGround() {
    this(null, null, null);
  }

  @Inject
  public MedicalGround(MedicalPage page, OpenedDocuments kept, Clock clock) {
    this.page = page;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * One line of the banner.
   *
   * @param left until it ends by itself
   */
  public record GroundLine(GroundOpening opening, RemainingTime left) {
    /** {@code emergency} or {@code disaster}. */
    public String getLook() {
      return opening.ground().name().toLowerCase(Locale.ROOT);
    }

    /** Its own shape. */
    public String getMark() {
      return switch (opening.ground()) {
        case EMERGENCY -> "refer";
        case DISASTER -> "attention";
      };
    }

    public String getUntilMillis() {
      return Long.toString(opening.until().toEpochMilli());
    }

    @Override
    public String toString() {
      return "GroundLine[***]";
    }
  }

  /** What runs; empty where nothing does. */
  public List<GroundLine> getLines() {
    Instant now = clock.instant();
    return page.getOpened().all().stream()
        .map(one -> new GroundLine(one, RemainingTime.of(one.until(), now)))
        .toList();
  }

  /** The grounds by which the reader could open the patient now. */
  public List<ExtraordinaryGround> getOffers() {
    List<ExtraordinaryGround> open =
        page.getOpened().all().stream().map(GroundOpening::ground).toList();
    return Arrays.stream(ExtraordinaryGround.values())
        .filter(ground -> page.getOpened().offered().contains(ground))
        .filter(ground -> !open.contains(ground))
        .toList();
  }

  /** The documents that came for the reader; asked for where something is open alone. */
  public List<OpenedDocument> getDocuments() {
    if (documents == null) {
      documents = page.getOpened().all().isEmpty() ? List.of() : kept.list(page.getNumber());
    }
    return documents;
  }

  /** Whether a document of the terminal is still expected. */
  public boolean isExpecting() {
    return getExpectedUntil() != null;
  }

  /** Until when; null where none is. */
  public Instant getExpectedUntil() {
    Instant now = clock.instant();
    return page.getOpened().all().stream()
        .filter(one -> one.documentAt() == null && now.isBefore(one.expectsUntil()))
        .map(one -> one.expectsUntil().isBefore(one.until()) ? one.expectsUntil() : one.until())
        .findFirst()
        .orElse(null);
  }
}
