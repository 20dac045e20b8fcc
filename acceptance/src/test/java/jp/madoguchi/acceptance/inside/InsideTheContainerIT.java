package jp.madoguchi.acceptance.inside;

import jp.madoguchi.acceptance.system.Installation;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * All tests that run inside the container, on one deployment of the real WAR: a server start costs
 * a quarter of a minute. Each subject is an interface of default methods; what it needs it looks up
 * ({@code CDI.current()}, {@code InitialContext}), because interfaces have no fields to inject.
 */
@ArquillianTest
class InsideTheContainerIT implements DataSourceInside {

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.create(ZipImporter.class, "madoguchi.war")
        .importFrom(Installation.bundle("madoguchi.war").toFile())
        .as(WebArchive.class)
        .addPackage(InsideTheContainerIT.class.getPackage())
        .addClass(Installation.class);
  }
}
