package jp.madoguchi.bulk.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import jp.madoguchi.bulk.internal.BulkSteps.BulkJob;
import jp.madoguchi.node.Fence;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;

/** Hands the files of bulk inquiries to the terminal connector, outside of any transaction. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkSending {
  private static final Logger LOG = System.getLogger(BulkSending.class.getName());

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Inject Clock clock;
  @EJB BulkSteps steps;
  @EJB BulkFiles files;

  /** One turn: at most one file for each terminal. */
  @PermitAll
  public void turn(Fence fence) {
    steps.overdue(fence);
    try (TerminalConnection connection = terminals.getConnection()) {
      boolean first = true;
      for (TerminalId terminal : connection.terminals()) {
        BulkJob job = steps.next(terminal.value(), first).orElse(null);
        first = false;
        if (job != null) {
          send(connection, terminal, job, fence);
        }
      }
    } catch (TerminalUnavailableException | ResourceException down) {
      LOG.log(Level.WARNING, "no bulk request can be sent: {0}", down.getMessage());
    }
  }

  private void send(TerminalConnection connection, TerminalId terminal, BulkJob job, Fence fence)
      throws TerminalUnavailableException {
    String suffix = job.suffix() != null ? job.suffix() : connection.reserveSuffix(terminal);
    boolean reserved =
        job.upload()
            ? steps.reserve(job.inquiryId(), terminal.value(), suffix, fence)
            : steps.reserveLook(job.inquiryId(), terminal.value(), suffix, fence);
    if (!reserved) {
      return;
    }
    try {
      RequestTicket ticket =
          job.upload()
              ? connection.requestBulk(terminal, suffix, files.upload(job.inquiryId()))
              : download(connection, terminal, suffix, job.inquiryId());
      steps.written(suffix, ticket.writtenAt());
    } catch (RequestAlreadyWrittenException before) {
      // under this name there is one file at most: what is there is ours
      steps.written(suffix, clock.instant());
    } catch (TerminalUnavailableException down) {
      steps.notWritten(suffix);
    } catch (UnmappableCharacterException lacking) {
      steps.unwritable(suffix, "unmappable", lacking.character());
    } catch (TerminalException | IllegalArgumentException unwritable) {
      LOG.log(Level.WARNING, "bulk request {0} was not written", suffix);
      steps.unwritable(suffix, "unwritable", null);
    }
  }

  private RequestTicket download(
      TerminalConnection connection, TerminalId terminal, String suffix, long id)
      throws TerminalException {
    BulkFiles.BulkDownload file = files.download(id);
    return connection.downloadBulk(terminal, suffix, file.family(), file.request());
  }
}
