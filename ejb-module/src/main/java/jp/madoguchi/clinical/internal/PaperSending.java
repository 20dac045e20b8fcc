package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.internal.PaperQuestions.PaperDecision;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.messages.ClinicalRequest;

/** Sends questions for official documents (公式の帳票): the row first, committed, then the file. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaperSending {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Inject Clock clock;
  @EJB PaperQuestions questions;

  /** Asks unless there is no need to; never waits for the answer. */
  @PermitAll
  public FetchState fetch(String patientNumber, OfficialPaper paper) {
    PaperDecision decision = questions.decide(patientNumber, paper);
    if (decision.already() != null) {
      return decision.already();
    }
    PaperGround ground = decision.ground();
    try (TerminalConnection connection = terminals.getConnection()) {
      TerminalId terminal =
          ClinicalSending.terminal(connection.terminals(), ground.insured().terminal());
      if (terminal == null) {
        return new FetchState(Status.NO_ANSWER, clock.instant(), null);
      }
      String suffix = connection.reserveSuffix(terminal);
      Optional<FetchState> stored =
          SecondTry.of(() -> questions.store(suffix, terminal.value(), ground));
      return stored
          .map(asked -> send(connection, terminal, suffix, request(ground), asked))
          .orElse(ClinicalFetches.NOT_ASKED);
    } catch (ResourceException | TerminalUnavailableException down) {
      // nothing was stored nor sent; the board says which part is down and since when
      return new FetchState(Status.NO_ANSWER, clock.instant(), null);
    }
  }

  private FetchState send(
      TerminalConnection connection,
      TerminalId terminal,
      String suffix,
      ClinicalRequest request,
      FetchState asked) {
    return ClinicalSending.unwritten(connection, terminal, suffix, request)
        .map(why -> questions.failed(suffix, why.status(), why.words()))
        .orElse(asked);
  }

  /** The question whose answer is read as XML, with a document for its answer. */
  private ClinicalRequest request(PaperGround ground) {
    return ground
        .paper()
        .kind()
        .exchange()
        .orElseThrow()
        .request(ClinicalSending.header(ground.insured()), YearMonth.now(clock))
        .asDocument();
  }
}
