import { passwordFlaw } from './password';

describe('a new password', () => {
  it.each([
    'P@ssw0rd1234',
    '1q2w3e4r5t6y',
    'ｐａｓｓｗｏｒｄ1234',
    'password1234',
    'passwordpassword',
    'raquanraquan',
    'nguyenvana123',
    'sieunhan1234',
    'Tháng Vận Động 2026',
    'M@tKh4u!!2026',
    '123456789012',
  ])('is not what guessers try first, however it is written: %s', (password) => {
    expect(passwordFlaw(password, 'giam-doc')).toBe('too-common');
  });

  it.each(['quantri12345x9', 'Quan_Tri la toi 7', 'xx-quan-tri-xx'])(
    'does not hold the name of the account, whatever stands in it: %s',
    (password) => {
      expect(passwordFlaw(password, 'quan-tri')).toBe('contains-username');
    },
  );

  it.each(['mặt trời mọc đằng đông', 'bốn con vịt vàng qua cầu', 'raquan voi mot cau dai', 'correct horse battery'])(
    'may be a sentence: %s',
    (password) => {
      expect(passwordFlaw(password, 'quan-tri')).toBeUndefined();
    },
  );

  it('is long, and not one character again and again', () => {
    expect([passwordFlaw('ngắn quá', 'giam-doc'), passwordFlaw('xyxyxyxyxyxyxy', 'giam-doc')]).toEqual(['too-short', 'too-uniform']);
  });
});
