package jp.madoguchi.acceptance.system;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.system.StartedServer.Launch;

/**
 * The EAR on GlassFish with an H2 file database; pool and resource by the server's own commands.
 */
final class FullServer {

  /** What the manifest of the GlassFish jar opens, which holds only for {@code java -jar}. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.io",
          "java.base/java.util",
          "java.base/sun.nio.fs",
          "java.base/sun.net.www.protocol.jrt",
          "java.base/jdk.internal.vm.annotation",
          "java.naming/javax.naming.spi",
          "java.rmi/sun.rmi.transport",
          "jdk.management/com.sun.management.internal");

  private static final List<String> EXPORTED =
      List.of("java.naming/com.sun.jndi.ldap", "java.base/jdk.internal.vm.annotation");

  // the address of the database comes as a system property: '=' and ':' would need escapes here
  private static final String POOL =
      "create-jdbc-connection-pool --restype javax.sql.DataSource"
          + " --datasourceclassname org.h2.jdbcx.JdbcDataSource --steadypoolsize 2 --maxpoolsize 32"
          + " --isconnectvalidatereq=true --validationmethod custom-validation"
          + " --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
          + " --property URL=${madoguchi.database}:user=madoguchi:password=madoguchi madoguchi";
  private static final String RESOURCE =
      "create-jdbc-resource --connectionpoolid madoguchi jdbc/madoguchi";

  private FullServer() {}

  static ServerUnderTest start() {
    var workplace = new ServerSurroundings("full");
    int port = Web.freePort();
    String file = workplace.data().resolve("db/madoguchi").toString();
    // AUTO_SERVER: the tests look into the same file while the server has it open
    String database = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    var command = new ArrayList<>(workplace.options());
    command.add("-Dmadoguchi.database=" + database);
    // as config/server/asadmin/setup.sh has it: no answer names the server
    command.add("-Dproduct.name=");
    OPENED.forEach(p -> command.addAll(List.of("--add-opens", p + "=ALL-UNNAMED")));
    EXPORTED.forEach(p -> command.addAll(List.of("--add-exports", p + "=ALL-UNNAMED")));
    command.addAll(List.of("-cp", classPath("glassfish-embedded-all.jar", "h2.jar")));
    command.addAll(List.of("org.glassfish.runnablejar.UberMain", "--port=" + port));
    command.addAll(List.of(POOL, RESOURCE, Installation.ear().toString()));
    return new StartedServer(
        Assembly.FULL,
        workplace,
        database + ";USER=madoguchi;PASSWORD=madoguchi",
        DatabaseServer.INSIDE,
        Launch.java(workplace.environment(), command),
        port);
  }

  private static String classPath(String... jars) {
    return Stream.of(jars)
        .map(jar -> Installation.serverJar(jar).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
