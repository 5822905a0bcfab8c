/** What guessers try first, without the marks, digits and signs that people put around it; the well-known password of demonstrations among it. */
const stems = [
  'password',
  'matkhau',
  'thangvandong',
  'baohiemxahoi',
  'bhxhvietnam',
  'baohiemyte',
  'vietnam',
  'vietnamvodich',
  'toiyeuvietnam',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'chucmungnammoi',
  'hanoi',
  'thanhphohochiminh',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'abcdefghijkl',
  'abcdefghijklmnop',
  'administrator',
  'quantrivien',
  'letmein',
  'welcome',
  'football',
  'changeme',
  'khongbiet',
  'raquan',
  'quantri',
  'admin',
  'qwerty',
  'sieunhan',
  'nguyenvana',
];

/** Digits as they stand on the keyboard, forwards and backwards, again and again. */
const digits = ['12345678901234567890123456789012345678901234567890', '09876543210987654321098765432109876543210987654321'];

/** Signs and digits that people write in place of a letter. */
const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const lettersOf = (text: string) => text.replace(/[^a-z]/g, '');

/** Whether it is a common word, once or again and again. */
const isStem = (letters: string) =>
  letters !== '' && stems.some((stem) => letters.length % stem.length === 0 && letters === stem.repeat(letters.length / stem.length));

/** Whether the password is one that is guessed first: a common word, however its letters are written, with digits and signs around it, or digits in a row. */
export function isCommon(password: string): boolean {
  const folded = password.normalize('NFKD').toLowerCase().replaceAll('đ', 'd').replace(/\p{M}/gu, '');
  if (digits.some((row) => row.includes(folded))) return true;
  const core = folded.replace(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  const read = core.replace(/[@431!0$57]/g, (sign) => lookAlikes[sign]!);
  return isStem(lettersOf(folded)) || isStem(lettersOf(read));
}
