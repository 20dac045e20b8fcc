package jp.madoguchi.terminal.windows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What goes wrong, where and until when; what Windows says of it. */
final class FileFaults {
  /** What can be done with a file. */
  enum Act {
    READ,
    WRITE,
    DELETE,
    MOVE_TO,
    LIST,
    ATTRIBUTES
  }

  /** One fault, until it is lifted. */
  final class Fault implements AutoCloseable {
    private final Set<Act> acts;
    private final Predicate<String> name;
    private final boolean vanishing;
    private final AtomicInteger hits = new AtomicInteger();

    private Fault(Set<Act> acts, Predicate<String> name, boolean vanishing) {
      this.acts = acts;
      this.name = name;
      this.vanishing = vanishing;
    }

    /** How often it struck. */
    int hits() {
      return hits.get();
    }

    @Override
    public void close() {
      all.remove(this);
    }
  }

  private final List<Fault> all = new CopyOnWriteArrayList<>();

  /** Another program has the file open and shares it with nobody. */
  Fault locked(String name) {
    return add(EnumSet.of(Act.READ, Act.WRITE, Act.DELETE, Act.MOVE_TO), name::equals, false);
  }

  /** It can be read, but a virus scanner or an editor keeps it from being removed. */
  Fault heldForReading(String name) {
    return add(EnumSet.of(Act.DELETE), name::equals, false);
  }

  /** Whatever is to be done with files of such a name is denied. */
  Fault denied(Predicate<String> name, Act... acts) {
    return add(EnumSet.copyOf(List.of(acts)), name, false);
  }

  /** The file is gone in the moment in which it is to be opened, as often as it is there. */
  Fault vanishing(String name) {
    return add(EnumSet.of(Act.READ), name::equals, true);
  }

  private Fault add(Set<Act> acts, Predicate<String> name, boolean vanishing) {
    Fault fault = new Fault(acts, name, vanishing);
    all.add(fault);
    return fault;
  }

  void before(Act act, Path path) throws IOException {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    for (Fault fault : all) {
      if (fault.acts.contains(act) && fault.name.test(name)) {
        fault.hits.incrementAndGet();
        if (fault.vanishing) {
          Files.deleteIfExists(path);
        } else if (act == Act.READ) {
          throw new FileSystemException(
              path.toString(), null, "it is being used by another process");
        } else {
          throw new AccessDeniedException(path.toString());
        }
      }
    }
  }
}
