package jp.madoguchi.clinical.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.OfficialPaper;

/** One question for an official document (公式の帳票), under which consents, and what came. */
@Entity
@Table(name = "paper_question")
@Cacheable(false)
public class PaperQuestion extends WaitingQuestion {
  /** {@link OfficialPaper#code}. */
  private String paper;

  @Column(name = "session_id")
  private long sessionId;

  /** {@link PaperGround#fingerprint}. */
  private String consents;

  /** The first of their ends; where none says, when it was asked. */
  @Column(name = "consent_until")
  private Instant consentUntil;

  protected PaperQuestion() {}

  PaperQuestion(String suffix, String terminal, PaperGround ground, String askedBy, Instant now) {
    super(
        suffix,
        terminal,
        ground.patientNumber(),
        ground.paper().code(),
        ground.insured().sessionId(),
        askedBy,
        now);
    this.paper = ground.paper().code();
    this.sessionId = ground.insured().sessionId();
    this.consents = ground.fingerprint();
    this.consentUntil = ground.until().orElse(askedAt());
  }

  /** Whether it was asked under these very consents. */
  boolean under(PaperGround ground) {
    return consents.equals(ground.fingerprint());
  }

  long sessionId() {
    return sessionId;
  }

  OfficialPaper paper() {
    return OfficialPaper.ofCode(paper).orElseThrow();
  }

  ClinicalKind kind() {
    return paper().kind();
  }

  @Override
  public String toString() {
    return "PaperQuestion[" + suffix() + " " + paper + " " + status() + "]";
  }
}
