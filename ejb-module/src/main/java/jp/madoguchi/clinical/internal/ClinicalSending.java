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
import java.util.List;
import java.util.Optional;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;

/** Sends requests for medical information: the row first, committed, then the file. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClinicalSending {
  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Inject Clock clock;
  @EJB ClinicalFetches asks;

  /** Asks unless there is no need to; never waits for the answer. */
  @PermitAll
  public FetchState fetch(String patientNumber, ClinicalKind kind) {
    ClinicalFetches.FetchDecision decision = asks.decide(patientNumber, kind);
    if (decision.already() != null) {
      return decision.already();
    }
    Insured insured = decision.insured();
    try (TerminalConnection connection = terminals.getConnection()) {
      TerminalId terminal = terminal(connection.terminals(), insured.terminal());
      if (terminal == null) {
        return new FetchState(Status.NO_ANSWER, clock.instant(), null);
      }
      String suffix = connection.reserveSuffix(terminal);
      ClinicalFetches.StoredAsk asked =
          SecondTry.of(() -> asks.store(suffix, terminal.value(), patientNumber, kind, insured));
      return asked.stored()
          ? send(connection, terminal, suffix, request(kind, insured), asked.state())
          : asked.state();
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
    return unwritten(connection, terminal, suffix, request)
        .map(why -> asks.failed(suffix, why.status(), why.words()))
        .orElse(asked);
  }

  /** Writes the file of a request that is stored; false where that is to be tried again. */
  @PermitAll
  public boolean write(TerminalConnection connection, FetchingAhead.AheadRequest asked) {
    Optional<Unwritten> unwritten =
        unwritten(
            connection,
            new TerminalId(asked.terminal()),
            asked.suffix(),
            request(asked.kind(), asked.insured()));
    if (unwritten.filter(Unwritten::passes).isPresent()) {
      return false;
    }
    unwritten.ifPresent(why -> asks.failed(asked.suffix(), why.status(), why.words()));
    return true;
  }

  /**
   * Why the file of a stored question could not be written: no answer can come.
   *
   * @param words key of a sentence, or null
   * @param passes the terminal's folders are away for the moment
   */
  record Unwritten(Status status, String words, boolean passes) {}

  /** Writes the file; empty where it is there, be it by a server that died since. */
  static Optional<Unwritten> unwritten(
      TerminalConnection connection, TerminalId terminal, String suffix, ClinicalRequest request) {
    try {
      connection.requestClinical(terminal, suffix, request);
      return Optional.empty();
    } catch (UnmappableCharacterException e) {
      return Optional.of(new Unwritten(Status.NOT_ASKABLE, "medical.refused.characters", false));
    } catch (RequestAlreadyWrittenException e) {
      return Optional.empty();
    } catch (TerminalUnavailableException e) {
      return Optional.of(new Unwritten(Status.NO_ANSWER, null, true));
    } catch (TerminalException e) {
      return Optional.of(new Unwritten(Status.NO_ANSWER, null, false));
    }
  }

  /** The terminal the consent came through; where it is gone, the only one there is. */
  static TerminalId terminal(List<TerminalId> known, String wanted) {
    return known.stream()
        .filter(id -> id.value().equals(wanted))
        .findFirst()
        .orElse(known.size() == 1 ? known.get(0) : null);
  }

  private ClinicalRequest request(ClinicalKind kind, Insured insured) {
    return kind.exchange().orElseThrow().request(header(insured), YearMonth.now(clock));
  }

  /** Whom a request is about, by the numbers of the answer that carried the consent. */
  static ClinicalRequestHeader header(Insured insured) {
    return new ClinicalRequestHeader(
        null,
        insured.insurerNumber(),
        insured.symbol(),
        insured.number(),
        insured.branch(),
        null,
        List.of());
  }
}
