package jp.madoguchi.reception.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.internal.NumberInquiryBook.Destination;
import jp.madoguchi.reception.internal.NumberInquiryBook.Origin;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;

/** Hands inquiries to the terminal connector, outside of any transaction. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NumberInquirySender {
  private static final Logger LOG = System.getLogger(NumberInquirySender.class.getName());

  /** Stands for a terminal that nobody configured. */
  private static final String NONE = "-";

  private static final int DEFAULT_TIMEOUT = 120;

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Inject Clock clock;
  @EJB NumberInquiryBook book;

  /** In the order of the settings; empty while the connector cannot be reached. */
  @PermitAll
  public List<HospitalTerminal> terminals() {
    return HospitalTerminal.all(terminals);
  }

  /**
   * Where a session that came from there asks: through its own terminal; a card on a plain reader
   * through the one whose setting {@code madoguchi.inquiry.readers.NAME} (a regular expression)
   * matches the reader's name; else through the first.
   */
  @PermitAll
  public Destination destination(Origin origin) {
    List<String> names = terminals().stream().map(HospitalTerminal::name).toList();
    if (names.contains(origin.terminal()) || origin.reader() == null) {
      return destination(origin.terminal());
    }
    return destination(
        names.stream().filter(name -> takes(name, origin.reader())).findFirst().orElse(null));
  }

  private static boolean takes(String terminal, String reader) {
    return reader.matches(Settings.text("inquiry.readers." + terminal, "(?!)"));
  }

  /**
   * The terminal of that name, or the facility's first, and a suffix; without a suffix when the
   * terminal is down. While the connector cannot be reached the wanted name stays, so that what is
   * sent again goes there.
   */
  @PermitAll
  public Destination destination(String wanted) {
    String name = wanted == null ? NONE : wanted;
    try (TerminalConnection connection = terminals.getConnection()) {
      List<TerminalId> known = connection.terminals();
      if (!known.isEmpty()) {
        TerminalId terminal =
            known.stream()
                .filter(one -> one.value().equals(wanted))
                .findFirst()
                .orElse(known.get(0));
        name = terminal.value();
        return new Destination(name, connection.reserveSuffix(terminal));
      }
    } catch (TerminalUnavailableException | ResourceException down) {
      LOG.log(Level.WARNING, "no request number can be reserved: {0}", down.getMessage());
    }
    return new Destination(name, null);
  }

  /**
   * How long an answer is waited for, by terminal. Setting: {@code
   * madoguchi.inquiry.timeoutSeconds} (60 to 300 are usual, default 120) where the terminal has
   * none of its own.
   */
  @PermitAll
  public AnswerPatience limits() {
    int usual = Settings.number("inquiry.timeoutSeconds", DEFAULT_TIMEOUT, 1, 86400);
    return AnswerPatience.of(terminals, MessageFamily.OQSsiquc, Duration.ofSeconds(usual));
  }

  /** Writes the request and marks what became of it. */
  @PermitAll
  public void send(long sessionId, NumberInquiry asked, Destination to) {
    if (to.suffix() == null) {
      book.offline(sessionId, part(to), clock.instant());
      return;
    }
    TerminalId terminal = new TerminalId(to.terminal());
    try (TerminalConnection connection = terminals.getConnection()) {
      RequestTicket ticket = connection.inquire(terminal, to.suffix(), request(asked, to));
      book.sent(to.suffix(), ticket.writtenAt());
    } catch (TerminalUnavailableException down) {
      book.offline(sessionId, down.state().part().name(), down.state().since());
    } catch (UnmappableCharacterException notOfItsCharacters) {
      book.unmappable(sessionId);
    } catch (RequestAlreadyWrittenException unclear) {
      // the terminal may have it: wait for the answer, the time limit says when to give up
      LOG.log(Level.WARNING, "request {0} was begun before", to.suffix());
    } catch (TerminalException | ResourceException failed) {
      LOG.log(Level.WARNING, "request {0} was not written: {1}", to.suffix(), failed.getMessage());
      book.offline(sessionId, part(to), clock.instant());
    }
  }

  private static String part(Destination to) {
    return NONE.equals(to.terminal()) ? "NOT_CONFIGURED" : "CONNECTOR";
  }

  private QualificationRequest request(NumberInquiry asked, Destination to) {
    Instant now = clock.instant();
    QualificationSearch search =
        new QualificationSearch(
            asked.insurerNumber(),
            emptyAsNull(asked.symbol()),
            asked.number(),
            emptyAsNull(asked.branch()),
            MessageDate.of(asked.birthDate()),
            asked.limitConsent() ? ConsentFlag.GIVEN : ConsentFlag.NOT_GIVEN,
            null,
            List.of());
    // the connector knows the facility's code of each terminal and sets it
    return QualificationRequest.of(null, SessionBook.day(now), to.suffix(), search);
  }

  private static String emptyAsNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
