package jp.madoguchi.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.web.navigation.AddressWords;

/**
 * Writes into the audit ledger that the container refused an address or a business method to
 * somebody who is logged in. The refusal stands also when the ledger cannot be reached.
 */
final class RefusalRecord {
  private static final Logger LOG = System.getLogger(RefusalRecord.class.getName());

  /**
   * Records the refusal.
   *
   * @param path the refused address without its query, which may name a patient; or null
   */
  void record(HttpServletRequest request, String path) {
    if (request.getUserPrincipal() == null) {
      return;
    }
    String address = path == null ? "-" : path.substring(request.getContextPath().length());
    try {
      CDI.current()
          .select(AuditLedger.class)
          .get()
          .recordApart(
              AuditEntry.of(AuditAction.REFUSED, AuditGround.SYSTEM)
                  .subject(request.getMethod() + " " + withoutNumbers(address))
                  .outcome("ROLE"));
    } catch (RuntimeException unreachable) {
      LOG.log(
          Level.ERROR,
          "a refusal could not be recorded: {0}",
          unreachable.getClass().getSimpleName());
    }
  }

  /** Patients' numbers stand in addresses of the programming interface. */
  private static String withoutNumbers(String address) {
    if (AddressWords.mayHoldMyNumber(address, null)) {
      return AuditEntry.NOT_WRITTEN;
    }
    String masked = address.replaceAll("(?<=/medical/)[^/.]+(?=/)", "*");
    return masked.length() > 100 ? masked.substring(0, 100) : masked;
  }
}
