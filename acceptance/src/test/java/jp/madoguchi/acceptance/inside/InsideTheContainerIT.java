package jp.madoguchi.acceptance.inside;

import java.io.IOException;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.RunningProcess;
import jp.madoguchi.acceptance.system.VirtualReaders;
import jp.madoguchi.acceptance.system.Web;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;

/**
 * All tests that run inside the container, on one deployment of the real WAR: a server start costs
 * a quarter of a minute. Each subject is an interface of default methods; what it needs it looks up
 * ({@code CDI.current()}, {@code InitialContext}), because interfaces have no fields to inject.
 */
@Tag("server")
@ArquillianTest
class InsideTheContainerIT
    implements DataSourceInside,
        RolesInside,
        TerminalDeliversInside,
        ReaderDeliversInside,
        ReaderFaultsInside,
        TimersInside,
        AuditInside {

  @Deployment
  static WebArchive application() throws IOException {
    WebArchive application =
        ShrinkWrap.create(ZipImporter.class, "madoguchi.war")
            .importFrom(Installation.bundle("madoguchi.war").toFile())
            .as(WebArchive.class)
            .addPackage(InsideTheContainerIT.class.getPackage())
            .addClasses(Installation.class, RunningProcess.class, VirtualReaders.class, Web.class)
            .addAsResource(FaceFile.SAMPLE);
    new Descriptors(application).openForTests();
    return application;
  }
}
