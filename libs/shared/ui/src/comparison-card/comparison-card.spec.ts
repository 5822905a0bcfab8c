import { TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import { ComparisonCard } from './comparison-card';
import type { ComparisonCardModel } from './comparison-card-model';

const against2017: ComparisonCardModel = {
  title: 'BHXH tự nguyện · cả nước',
  headline: '312,0%',
  sentence: '62.522 người, bằng 312,0% so với số tăng ròng cả năm 2017.',
  subject: { label: 'Hai đợt ra quân 2020', value: 62_522, text: '62.522 người' },
  base: { label: 'Cả năm 2017', value: 20_039, text: '20.039 người', marks: ['derived'] },
  caveats: [{ code: 'gross-vs-net', label: 'gộp so với ròng', text: 'Số gộp đặt cạnh số tăng ròng.' }],
  source: 'BHXH Việt Nam',
  date: '31/05/2020',
};

async function shown(comparison: ComparisonCardModel): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [await textsOf()] });
  const fixture = TestBed.createComponent(ComparisonCard);
  fixture.componentRef.setInput('comparison', comparison);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const width = (card: HTMLElement, bar: string) => parseFloat(card.querySelector<HTMLElement>(`.bar.${bar}`)!.style.width);

describe('the comparison card', () => {
  it('says the sentence and the number it was given, word for word', async () => {
    const card = await shown(against2017);
    expect(card.querySelector('.sentence')?.textContent).toBe(against2017.sentence);
    expect(card.querySelector('.headline strong')?.textContent).toBe('312,0%');
  });

  it('draws 312 % as 312 %: the bars keep their ratio and 100 % lies inside', async () => {
    const card = await shown(against2017);
    expect(width(card, 'subject') / width(card, 'base')).toBeCloseTo(62_522 / 20_039, 3);
    expect(parseFloat(card.querySelector<HTMLElement>('.hundred')!.style.insetInlineStart)).toBeCloseTo(32.05, 1);
  });

  it('draws a smaller figure shorter than its base', async () => {
    const card = await shown({ ...against2017, base: { label: 'Cả năm 2019', value: 296_700, text: '296.700 người' } });
    expect(width(card, 'subject')).toBeCloseTo(21.07, 1);
    expect(width(card, 'base')).toBe(100);
  });

  it('shows each caveat as a mark that opens', async () => {
    const card = await shown(against2017);
    expect(card.querySelector('details summary')?.textContent).toContain('gộp so với ròng');
    expect(card.querySelector('details p')?.textContent).toBe('Số gộp đặt cạnh số tăng ròng.');
  });

  it('leaves a missing base empty instead of drawing a zero', async () => {
    const card = await shown({
      ...against2017,
      headline: 'Chưa có số liệu kỳ gốc',
      base: { label: 'Cả năm 2021', value: null, text: '–' },
    });
    expect(card.querySelector('.bar.missing')).not.toBeNull();
    expect(card.querySelector('.hundred')).toBeNull();
    expect(card.querySelector('.headline')?.classList).toContain('words');
  });

  it('wears the mark of generated figures', async () => {
    expect((await shown({ ...against2017, illustrative: true })).querySelector('header')?.textContent).toContain('minh họa');
  });
});
