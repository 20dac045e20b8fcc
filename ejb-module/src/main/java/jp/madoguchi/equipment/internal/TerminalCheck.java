package jp.madoguchi.equipment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ResourceException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.SetupCheck;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;

/** 医療機関コード and folders of the terminals, as the connector's settings name them. */
@Stateless
@Local(SetupCheck.class)
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalCheck implements SetupCheck {
  private static final long MIB = 1 << 20;
  private static final long LEAST_MIB = 1024;
  private static final int PREFECTURES = 47;
  private static final String SETTINGS = "sudoedit /etc/madoguchi/madoguchi.properties";

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Override
  @PermitAll
  public List<CheckFinding> look() {
    try (TerminalConnection connection = terminals.getConnection()) {
      List<CheckFinding> findings = new ArrayList<>();
      for (TerminalId one : connection.terminals()) {
        findings.add(code(one.value(), connection.institutionCode(one)));
      }
      if (findings.isEmpty()) {
        findings.add(CheckFinding.of(CheckKind.NO_TERMINAL).mendedBy(SETTINGS));
      }
      connection.tryFolders().forEach(one -> findings.add(folder(one, account())));
      return findings;
    } catch (ResourceException away) {
      return List.of(CheckFinding.of(CheckKind.CONNECTOR_AWAY).mendedBy(SETTINGS));
    }
  }

  private static String account() {
    return System.getProperty("user.name", "madoguchi");
  }

  static CheckFinding code(String terminal, String code) {
    int prefecture = Integer.parseInt(code.substring(0, 2));
    return prefecture >= 1 && prefecture <= PREFECTURES
        ? CheckFinding.of(CheckKind.CODE, terminal, code, Integer.toString(prefecture))
        : CheckFinding.of(CheckKind.CODE_STRANGE, terminal, code).mendedBy(SETTINGS);
  }

  /**
   * What is said of a folder.
   *
   * @param account the account of the operating system under which this server runs
   */
  static CheckFinding folder(FolderTrial trial, String account) {
    String free = trial.freeBytes() < 0 ? "?" : Long.toString(trial.freeBytes() / MIB);
    String path = quoted(trial.path());
    TerminalFault fault = trial.fault();
    if (fault == TerminalFault.MISSING) {
      return found(trial, CheckKind.FOLDER_MISSING)
          .mendedBy("sudo install -d -o " + account + " -g " + account + " -m 0750 " + path);
    }
    if (fault == TerminalFault.NOT_A_FOLDER) {
      return found(trial, CheckKind.FOLDER_NONE).mendedBy("ls -ld " + path);
    }
    if (fault != null) {
      boolean reads = fault == TerminalFault.NOT_READABLE;
      return found(trial, reads ? CheckKind.FOLDER_UNREADABLE : CheckKind.FOLDER_UNWRITABLE)
          .mendedBy("sudo chown " + account + " " + path + " && sudo chmod u+rwx " + path);
    }
    if (trial.linked()) {
      return found(trial, CheckKind.FOLDER_LINK).mendedBy("readlink -f " + path);
    }
    boolean full = trial.freeBytes() >= 0 && trial.freeBytes() / MIB < LEAST_MIB;
    return full
        ? CheckFinding.of(CheckKind.FOLDER_FULL, trial.terminal().value(), trial.path(), free)
            .mendedBy("df -h " + path)
        : CheckFinding.of(CheckKind.FOLDER, trial.terminal().value(), trial.path(), free);
  }

  private static CheckFinding found(FolderTrial trial, CheckKind kind) {
    return CheckFinding.of(kind, trial.terminal().value(), trial.path());
  }

  /** As a shell takes it for one word. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9._/-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
