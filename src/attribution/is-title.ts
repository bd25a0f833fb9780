/** Whether quoted words look like the title of a work, every longer one with a capital: `Girl With a Lamp` → true. */
export function isTitle(quoted: string): boolean {
  const longer = quoted.match(/[\p{L}\p{M}’']{4,}/gu) ?? [];
  return longer.every((word) => /^\p{Lu}/u.test(word));
}
