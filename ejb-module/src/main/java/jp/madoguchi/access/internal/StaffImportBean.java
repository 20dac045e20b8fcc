package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffFileReport;
import jp.madoguchi.access.StaffFileTaken;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.node.LostRace;

/**
 * The whole file in one transaction. A preview does the same and takes it back: what it says is
 * what will be done.
 */
@Stateless
@DenyAll
public class StaffImportBean implements StaffImport {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<StaffAdministered> told;
  @Inject Event<StaffRightsChanged> rights;
  @Inject Event<StaffFileTaken> taken;

  @Override
  @RolesAllowed(ADMIN)
  public StaffFileReport preview(String csv) {
    StaffFileReport report = write(csv).report(false);
    context.setRollbackOnly();
    return report;
  }

  @Override
  @RolesAllowed(ADMIN)
  public StaffFileReport take(String csv) {
    StaffFileWriting writing = write(csv);
    StaffFileReport report = writing.report(true);
    if (report.taken()) {
      taken.fire(new StaffFileTaken(report.lines(), report.created(), report.changed()));
      rights.fire(new StaffRightsChanged(null));
    } else {
      context.setRollbackOnly();
    }
    return report;
  }

  private StaffFileWriting write(String csv) {
    StaffFile file = StaffFile.of(csv);
    RunningAct act = RunningAct.begin(em, context, clock.instant(), told, rights);
    StaffFileWriting writing = new StaffFileWriting(em, act, file);
    writing.write();
    LostRace.flush(em);
    return writing;
  }
}
