package jp.madoguchi.web.register;

import java.time.Instant;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;

/**
 * One import from its upload to its report, as this node knows it: written by the thread that
 * imports, read by pages. A node that restarts forgets it; the audit ledger does not.
 */
public final class RegisterUpload implements ImportProgress {
  /** Where it stands. */
  public enum UploadStage {
    RUNNING,
    TAKEN,
    REFUSED,
    /** Broke off; nothing was taken. */
    FAILED
  }

  private final String by;
  private final long bytes;
  private final Instant began;
  private volatile UploadStage stage = UploadStage.RUNNING;
  private volatile int lines;
  private volatile long bytesRead;
  private volatile ImportReport report;
  private volatile String incident;

  RegisterUpload(String by, long bytes, Instant began) {
    this.by = by;
    this.bytes = bytes;
    this.began = began;
  }

  @Override
  public void reached(int linesSoFar, long bytesSoFar) {
    lines = linesSoFar;
    bytesRead = bytesSoFar;
  }

  void done(ImportReport result) {
    report = result;
    stage = result.refused() ? UploadStage.REFUSED : UploadStage.TAKEN;
  }

  void failed(String number) {
    incident = number;
    stage = UploadStage.FAILED;
  }

  public UploadStage getStage() {
    return stage;
  }

  public boolean isRunning() {
    return stage == UploadStage.RUNNING;
  }

  public int getLines() {
    return lines;
  }

  /** 0 to 99 while it runs: all is read before all is committed. */
  public int getPercent() {
    return isRunning() ? (int) Math.min(99, bytes == 0 ? 99 : 99 * bytesRead / bytes) : 100;
  }

  /** Null until it has ended, and when it failed. */
  public ImportReport getReport() {
    return report;
  }

  /** Number of the failure for the help desk, or null. */
  public String getIncident() {
    return incident;
  }

  public String getBy() {
    return by;
  }

  public Instant getBegan() {
    return began;
  }
}
