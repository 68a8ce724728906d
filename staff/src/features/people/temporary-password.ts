// A password that somebody reads out or writes down: groups of letters and digits that are not taken for each other.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 3;
const inGroup = 4;
// Numbers above it would make the first signs likelier than the last ones.
const fair = 256 - (256 % signs.length);

function sign(): string {
  for (;;) {
    const [number = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (number < fair) return signs.charAt(number % signs.length);
  }
}

export const temporaryPassword = () =>
  Array.from({ length: groups }, () => Array.from({ length: inGroup }, sign).join('')).join('-');
