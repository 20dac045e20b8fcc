package jp.madoguchi.micro;

import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Binds the two connectors where Payara Micro runs them as archives of their own, deployed before
 * this WAR. In the EAR the same names are bound to the connectors inside the EAR ({@code
 * #terminal-connector}) by its archive {@code ear-connectors}; the notation for an archive outside
 * has no {@code #}, so that one definition cannot serve both assemblies.
 */
@ConnectionFactoryDefinition(
    name = "java:app/eis/terminal",
    interfaceName = "jp.madoguchi.terminal.api.TerminalConnectionFactory",
    resourceAdapter = "terminal-connector")
@ConnectionFactoryDefinition(
    name = "java:app/eis/reader",
    interfaceName = "jp.madoguchi.reader.api.ReaderConnectionFactory",
    resourceAdapter = "reader-connector")
@WebListener
public class StandaloneConnectors implements ServletContextListener {}
