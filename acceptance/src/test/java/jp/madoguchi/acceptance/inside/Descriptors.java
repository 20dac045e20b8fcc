package jp.madoguchi.acceptance.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the deployed application's descriptors need besides, so that tests can run inside it. */
final class Descriptors {

  private static final String WEB = "WEB-INF/web.xml";
  private static final String WEB_OF_SERVER = "WEB-INF/glassfish-web.xml";

  /** The application closes every address that it does not name, also that of the test runner. */
  private static final String DOOR =
      "<security-constraint><web-resource-collection>"
          + "<web-resource-name>in-container tests</web-resource-name>"
          + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>"
          + "</web-resource-collection></security-constraint>\n";

  /** By group's name, as the server does without being told, and by the test callers' names. */
  private static final String ROLE =
      "<security-role-mapping><role-name>%1$s</role-name>"
          + "<principal-name>%1$s</principal-name><group-name>%1$s</group-name>"
          + "</security-role-mapping>\n";

  private static final String CALLER =
      "<ejb><ejb-name>%1$s</ejb-name><principal><name>%1$s</name></principal></ejb>\n";

  private static final String BEANS_OF_SERVER =
      """
      <!DOCTYPE glassfish-ejb-jar PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 EJB 3.1//EN" "http://glassfish.org/dtds/glassfish-ejb-jar_3_1-1.dtd">
      <glassfish-ejb-jar>
      %s<enterprise-beans>
      %s</enterprise-beans>
      </glassfish-ejb-jar>
      """;

  private final WebArchive application;

  Descriptors(WebArchive application) {
    this.application = application;
  }

  void openForTests() throws IOException {
    insert(WEB, "</web-app>", DOOR);
    insert(WEB_OF_SERVER, "<session-config>", each(ROLE));
    application.addAsWebInfResource(
        new StringAsset(BEANS_OF_SERVER.formatted(each(ROLE), each(CALLER))),
        "glassfish-ejb-jar.xml");
  }

  private static String each(String pattern) {
    return Arrays.stream(Role.values())
        .map(role -> pattern.formatted(role.name()))
        .collect(Collectors.joining());
  }

  private void insert(String path, String before, String text) throws IOException {
    String whole;
    try (InputStream in = application.get(path).getAsset().openStream()) {
      whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int at = whole.indexOf(before);
    application.add(new StringAsset(whole.substring(0, at) + text + whole.substring(at)), path);
  }
}
