package jp.madoguchi.web.help;

import java.util.List;
import org.commonmark.node.Node;

/**
 * One page of the manual in one language.
 *
 * @param name of its file without {@code .md}; the same in both languages
 * @param reader for whom it is: {@code everybody}, {@code clerk}, {@code clinician}, {@code
 *     administrator}, {@code auditor} or {@code operator}
 * @param pages addresses of the program's pages that it explains, such as {@code
 *     /reception/board.xhtml}
 * @param title its first heading
 * @param pictures names of its pictures without {@code .png}
 * @param text parsed, with the labels of the screens put in
 */
public record ManualChapter(
    String name,
    String reader,
    List<String> pages,
    String title,
    List<String> pictures,
    Node text) {}
