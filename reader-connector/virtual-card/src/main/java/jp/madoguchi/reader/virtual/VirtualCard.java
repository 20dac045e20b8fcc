package jp.madoguchi.reader.virtual;

/**
 * A card of the demo.
 *
 * @param id of the (invented) person in the virtual terminal's population, for example {@code
 *     P0001}
 * @param label what the demo's page calls the card
 * @param state what is the matter with it
 * @param holder what the authority put on it
 * @param card the card itself
 */
public record VirtualCard(
    String id, String label, CardState state, CardHolder holder, JpkiCard card) {}
