package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.terminal.crash.Accepted.File;
import jp.madoguchi.terminal.crash.Accepted.Kind;
import jp.madoguchi.terminal.messages.MessageName;

/** Takes the requests that the killed processes wrote and answers each once. */
final class PlayedTerminal extends Thread {

  private static final long PAUSE_NANOS = 10_000_000;
  private static final int REFUSES_ONE_IN = 9;

  private final Folders folders;
  private final Accepted accepted;
  private final Samples samples;
  private final Set<String> suffixes = new HashSet<>();
  private volatile int usedTwice;
  private volatile boolean over;
  private volatile IOException failure;

  PlayedTerminal(Folders folders, Accepted accepted, Samples samples) {
    super("terminal");
    setDaemon(true);
    this.folders = folders;
    this.accepted = accepted;
    this.samples = samples;
  }

  @Override
  public void run() {
    try {
      while (!over) {
        for (String name : Folders.names(folders.request())) {
          if (!name.startsWith(".")) {
            answer(name);
          }
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private void answer(String request) throws IOException {
    Files.delete(folders.request().resolve(request));
    String suffix = MessageName.tryParse(request).orElseThrow().suffix();
    if (!suffixes.add(suffix)) {
      usedTwice++;
      return;
    }
    boolean refuses = suffixes.size() % REFUSES_ONE_IN == 0;
    File file = refuses ? samples.refusal(suffix) : samples.answer(Kind.ANSWER, suffix);
    accepted.add(file);
    folders.rename(file);
  }

  void end() throws IOException, InterruptedException {
    over = true;
    join();
    if (failure != null) {
      throw failure;
    }
  }

  /** How many requests it saw. */
  int requests() {
    return suffixes.size() + usedTwice;
  }

  /** How many suffixes came a second time. */
  int usedTwice() {
    return usedTwice;
  }
}
