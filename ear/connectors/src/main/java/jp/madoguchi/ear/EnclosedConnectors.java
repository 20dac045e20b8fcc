package jp.madoguchi.ear;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.resource.ConnectionFactoryDefinition;

/**
 * Binds the two connectors that lie inside the EAR. On a bean, because not every server takes
 * {@code connection-factory} in application.xml; in an archive of its own, because the EJB module
 * also goes into the Payara Micro bundle, where the connectors are archives outside (without {@code
 * #}).
 */
@ConnectionFactoryDefinition(
    name = "java:app/eis/terminal",
    interfaceName = "jp.madoguchi.terminal.api.TerminalConnectionFactory",
    resourceAdapter = "#terminal-connector")
@ConnectionFactoryDefinition(
    name = "java:app/eis/reader",
    interfaceName = "jp.madoguchi.reader.api.ReaderConnectionFactory",
    resourceAdapter = "#reader-connector")
@Singleton
@DenyAll
public class EnclosedConnectors {}
