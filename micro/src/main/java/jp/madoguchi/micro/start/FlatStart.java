package jp.madoguchi.micro.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts Payara Micro with its parts on the JVM's own class path. Its usual start copies them out
 * of its archive each time and loads them by a class loader of its own, whose classes no archive of
 * classes (CDS, AOT cache) holds whole. This class stands in {@code madoguchi-server.jar}, beside
 * {@code payara-micro.jar} and {@code runtime/}, and says what the usual start would have said.
 */
public final class FlatStart {
  private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";
  private static final String FOLDER = "--unpackdir";

  private FlatStart() {}

  /**
   * The arguments are Payara Micro's own. {@code --unpackdir} names the folder of its configuration
   * and of what it unpacks; {@code --addlibs} and {@code --rootdir} are not known here.
   */
  public static void main(String[] arguments)
      throws ReflectiveOperationException, URISyntaxException, IOException {
    URI own = FlatStart.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    // whose manifest lists the parts
    System.setProperty("fish.payara.micro.BootJar", own.toString());
    // server.policy gives the parts below it their rights
    System.setProperty("fish.payara.micro.UnpackDir", Path.of(own).getParent().toString());
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(FOLDER)) {
        // the usual start makes it; the server's own code wants it there
        Files.createDirectories(Path.of(arguments[i + 1]));
        System.setProperty("fish.payara.micro.tmpdir", arguments[i + 1]);
      }
    }
    try {
      Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the server did not start", e.getCause());
    }
  }
}
