/** What guessers try first, without the marks, digits and signs that people put around it; the well-known password of demonstrations among it. */
const stems = [
  'password',
  'passwordpassword',
  'matkhau',
  'matkhaumatkhau',
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
];

/** Digits as they stand on the keyboard, forwards and backwards, again and again. */
const digits = ['12345678901234567890123456789012345678901234567890', '09876543210987654321098765432109876543210987654321'];

/** Whether the password is one that is guessed first: a common word with digits and signs around it, or digits in a row. */
export function isCommon(password: string): boolean {
  const folded = password.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  if (digits.some((row) => row.includes(folded))) return true;
  const letters = folded.replace(/@/g, 'a').replace(/[^a-z]/g, '');
  return stems.includes(letters);
}
