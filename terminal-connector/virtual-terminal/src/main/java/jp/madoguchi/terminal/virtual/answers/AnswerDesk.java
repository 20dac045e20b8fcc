package jp.madoguchi.terminal.virtual.answers;

import java.util.Optional;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/** Hands each question about one person to whoever can answer it. */
public final class AnswerDesk {
  private final QualificationAnswers qualification;
  private final ReferenceNumbers references;
  private final ClinicalAnswers clinical;

  public AnswerDesk(
      QualificationAnswers qualification, ReferenceNumbers references, ClinicalAnswers clinical) {
    this.qualification = qualification;
    this.references = references;
    this.clinical = clinical;
  }

  /** The answer, or empty when the virtual centre does not play this kind of question. */
  public Optional<CentreAnswer> answer(TerminalMessage request) {
    if (request instanceof QualificationRequest question) {
      return Optional.of(new CentreAnswer.MessageAnswer(qualification.byNumber(question)));
    } else if (request instanceof ClinicalRequest question) {
      return Optional.of(clinical.answer(question));
    } else if (request instanceof ReferenceNumberRequest registration) {
      return Optional.of(new CentreAnswer.MessageAnswer(references.answer(registration)));
    }
    return Optional.empty();
  }

  /** Whom a question is about, when it is about one person whom the centre knows. */
  public Optional<VirtualPerson> person(TerminalMessage request) {
    if (request instanceof QualificationRequest question && question.search() != null) {
      return qualification.found(question.search()).stream().findFirst();
    } else if (request instanceof ClinicalRequest question) {
      return clinical.person(question.header());
    } else if (request instanceof ReferenceNumberRequest registration
        && registration.body() != null
        && registration.body().referenceNumberRegistrationInfo() != null) {
      return references.insured(registration.body().referenceNumberRegistrationInfo());
    }
    return Optional.empty();
  }
}
