package jp.madoguchi.web.pf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** What a server keeps of a page's object, and another one reads. */
public final class WrittenAway {
  private WrittenAway() {}

  /** The copy that is read back. */
  @SuppressWarnings("unchecked")
  public static <T> T andBack(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
