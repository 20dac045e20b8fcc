package jp.madoguchi.web.push;

import java.util.Locale;
import jp.madoguchi.access.LogInKey;

/**
 * What a browser's line was opened with.
 *
 * @param logIn the log-in it belongs to
 * @param account who opened it, as the container says: two who open one in the same instant could
 *     be given each other's key by a server that shares its properties between them
 * @param language of the page
 * @param only the one session that the page shows, or null for a board
 */
record OpenedLine(LogInKey logIn, String account, Locale language, Long only) {}
