package jp.madoguchi.setup.internal;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.FirstAdministrator;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.NodeName;
import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.setup.InstallationKind;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.internal.file.CodeFile;

/**
 * Keeps demo and hospital apart, and hands the code of the set-up to the operator, as soon as there
 * is a database. The code stands in its file alone; the log says where that lies.
 */
@ApplicationScoped
public class SetupStart {
  private static final Logger LOG = System.getLogger(SetupStart.class.getName());
  private static final int BEFORE_THE_ACCOUNTS = 1000;
  private static final int AFTER_THE_ACCOUNTS = 3000;

  @EJB SetupWriting writing;
  @EJB FirstAdministrator administrators;

  void keepApart(@Observes @Priority(BEFORE_THE_ACCOUNTS) DatabaseReady event) {
    InstallationKind kind = writing.kind();
    if (demo() && kind == InstallationKind.PRODUCTION) {
      throw new NodeRefused(
          "DEMO_ON_PRODUCTION",
          "madoguchi.demo is set, but the database is a hospital's: demo accounts never come into"
              + " it. Take madoguchi.demo (MADOGUCHI_DEMO) away, or give the demo an empty database");
    }
    if (!demo() && kind == InstallationKind.DEMO) {
      throw new NodeRefused(
          "PRODUCTION_ON_DEMO",
          "the database was made by ./madoguchi demo, with its accounts and invented people: a"
              + " hospital begins with an empty one");
    }
    if (demo() && kind == null && !administrators.nobody()) {
      if (!administrators.onlyInitial()) {
        throw new NodeRefused(
            "DEMO_ON_STAFF",
            "madoguchi.demo is set, but the database has accounts of other people than the demo's:"
                + " give the demo an empty database");
      }
      writing.mark(InstallationKind.DEMO);
    }
  }

  void made(@Observes AccountsCreated event) {
    writing.mark(demo() ? InstallationKind.DEMO : InstallationKind.PRODUCTION);
  }

  void handOut(@Observes @Priority(AFTER_THE_ACCOUNTS) DatabaseReady event) {
    if (administrators.unattended()) {
      return;
    }
    if (!administrators.nobody()) {
      CodeFile.remove();
      return;
    }
    try {
      handOut();
    } catch (IOException e) {
      LOG.log(
          Level.ERROR,
          "nobody can set this installation up: the file of the set-up code cannot be written in "
              + CodeFile.folder()
              + "; name a folder that only the server's account may read in madoguchi.setup.folder",
          e);
    }
  }

  private void handOut() throws IOException {
    String node = writing.codeNode();
    if (node != null && !node.equals(NodeName.current())) {
      LOG.log(Level.WARNING, "no account yet: the code of the set-up lies on server " + node);
      return;
    }
    String there = CodeFile.read().map(SetupCode::hash).orElse("");
    if (node == null || !writing.isCode(there)) {
      SetupCode code = SetupCode.made();
      CodeFile.write(code);
      if (!writing.begin(code.hash())) {
        CodeFile.remove();
        LOG.log(Level.WARNING, "no set-up here: it is finished, or begun on another server");
        return;
      }
    }
    LOG.log(
        Level.WARNING,
        "no account yet: open /madoguchi/setup.xhtml with the code in "
            + CodeFile.place()
            + ", good for "
            + SetupWriting.CODE_LASTS.toHours()
            + " hours; after that restart this server for another");
  }

  private static boolean demo() {
    return Settings.text("demo", "false").strip().equals("true");
  }
}
