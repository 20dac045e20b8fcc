package jp.madoguchi.clinical.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.clinical.internal.FetchingAhead.AheadRequest;
import jp.madoguchi.clinical.internal.FetchingAhead.AheadWish;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalUnavailableException;

/**
 * Asks ahead of time for what patients of today consented to: rows first, committed, then files.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchAheadSending {
  private static final Logger LOG = System.getLogger(FetchAheadSending.class.getName());

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @EJB FetchingAhead ahead;
  @EJB ClinicalSending sending;

  /** One turn: as many requests as the minute still takes. Nothing is shown to anybody. */
  @PermitAll
  public void turn(Fence fence) {
    if (!ahead.isChosen()) {
      return;
    }
    try (TerminalConnection connection = terminals.getConnection()) {
      for (AheadWish wish : ahead.wishes(fence)) {
        store(connection, wish, fence);
      }
      for (AheadRequest request : ahead.unwritten(fence)) {
        if (sending.write(connection, request)) {
          ahead.written(fence, request.key());
        }
      }
    } catch (TerminalUnavailableException | ResourceException down) {
      LOG.log(Level.WARNING, "nothing can be asked for ahead of time: {0}", down.getMessage());
    }
  }

  private void store(TerminalConnection connection, AheadWish wish, Fence fence)
      throws TerminalUnavailableException {
    TerminalId terminal =
        ClinicalSending.terminal(connection.terminals(), wish.insured().terminal());
    String suffix = terminal == null ? null : connection.reserveSuffix(terminal);
    String name = terminal == null ? null : terminal.value();
    SecondTry.run(() -> ahead.store(fence, suffix, name, wish));
  }
}
