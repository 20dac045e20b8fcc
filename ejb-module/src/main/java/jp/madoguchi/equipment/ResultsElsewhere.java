package jp.madoguchi.equipment;

/**
 * Files in a server's folder of captures that nobody works on (他サーバーの取り込み待ち): the server is not the
 * owner of the terminal's folders, or it gives no sign of life. Where the servers share the folder
 * the owner adopts them within seconds; else they wait for that server.
 *
 * @param node the server
 * @param waiting results not in the database yet
 * @param quarantined files put aside
 */
public record ResultsElsewhere(String node, String terminal, long waiting, long quarantined) {}
