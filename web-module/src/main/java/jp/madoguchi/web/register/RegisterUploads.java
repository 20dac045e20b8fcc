package jp.madoguchi.web.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.web.problem.ProblemLog;

/**
 * Imports in the background, one at a time on this node, so that no request hangs for minutes. The
 * thread carries the caller's identity (the server's own) and workplace (ours) to the audit ledger.
 */
@ApplicationScoped
public class RegisterUploads {
  @Resource private ManagedExecutorService executor;
  @Inject private PatientRegister register;
  @Inject private RequestContextController request;
  @Inject private Workplace workplace;
  @Inject private Clock clock;

  private volatile RegisterUpload latest;

  /** The one that runs or ran last on this node, or null. */
  public RegisterUpload latest() {
    return latest;
  }

  /**
   * Begins an import, which closes what was received when it ends.
   *
   * @return false when another one runs; then nothing happens and nothing is closed
   */
  public synchronized boolean begin(
      ReceivedRegister received, ImportTerms terms, String by, String terminal) {
    if (latest != null && latest.isRunning()) {
      return false;
    }
    RegisterUpload upload = new RegisterUpload(by, received.bytes(), clock.instant());
    try {
      executor.execute(() -> work(upload, received, terms, terminal));
    } catch (RejectedExecutionException busy) {
      return false;
    }
    latest = upload;
    return true;
  }

  private void work(
      RegisterUpload upload, ReceivedRegister received, ImportTerms terms, String terminal) {
    try (received) {
      request.activate();
      try {
        workplace.enter(terminal, Role.ADMIN);
        upload.done(register.importCsv(received.content(), terms, upload));
      } finally {
        request.deactivate();
      }
    } catch (IOException | RuntimeException | LinkageError failed) {
      // an import that nobody ends would keep every other one out until a restart
      upload.failed(ProblemLog.record(failed));
    }
  }
}
