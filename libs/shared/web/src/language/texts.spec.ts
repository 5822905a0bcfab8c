import { Component, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import type { TextScope, TextTree } from '@ra-quan/shared/ui';
import { LanguageChoice, provideLanguages } from './language-choice';
import { saying } from './saying';
import { Texts } from './texts';

/** Texts whose loading is answered by hand. */
function slowScope(name: string) {
  const waiting: { language: Language; readonly answer: (texts: TextTree) => void; readonly fail: () => void }[] = [];
  const load = (language: Language) => () =>
    new Promise<TextTree>((answer, refuse) => waiting.push({ language, answer, fail: () => refuse(new Error('no network')) }));
  const scope: TextScope = { name, load: { vi: load('vi'), en: load('en') } };
  return { scope, waiting, asked: () => waiting.map(({ language }) => language) };
}

const settled = () => new Promise((done) => setTimeout(done));

@Component({ selector: 'rq-board', imports: [TranslocoPipe], template: `<h1>{{ 'board.title' | transloco }}</h1>` })
class Board {}
@Component({ selector: 'rq-start', template: 'start' })
class Start {}
@Component({ selector: 'rq-screen', imports: [RouterOutlet], template: '<router-outlet />' })
class Screen {}

describe('the texts of a domain', () => {
  const board = slowScope('board');
  const errors: unknown[] = [];
  let host: HTMLElement;
  const go = (address: string) =>
    TestBed.inject(Router)
      .navigateByUrl(address)
      .catch((cause: unknown) => cause);

  beforeEach(async () => {
    localStorage.clear();
    board.waiting.length = 0;
    errors.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideLanguages(),
        provideRouter([
          { path: '', pathMatch: 'full', component: Start },
          { path: 'board', ...saying(board.scope), component: Board },
        ]),
        { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } },
      ],
    });
    const fixture = TestBed.createComponent(Screen);
    host = fixture.nativeElement as HTMLElement;
    await go('/');
  });

  it('are loaded in the chosen language only, and no page is shown before they are there', async () => {
    const arrival = go('/board');
    await settled();
    expect([host.textContent, board.asked()]).toEqual(['start', ['vi']]);
    board.waiting[0]!.answer({ title: 'Bảng điều hành' });
    await arrival;
    await settled();
    expect([host.textContent, board.asked(), errors]).toEqual(['Bảng điều hành', ['vi'], []]);
  });

  it('that cannot be loaded keep the page before on the screen, and are asked for again', async () => {
    const arrival = go('/board');
    await settled();
    board.waiting.forEach(({ fail }) => fail());
    await settled();
    board.waiting.forEach(({ fail }) => fail());
    expect([await arrival, host.textContent]).toEqual([expect.objectContaining({ message: 'no network' }), 'start']);
    const before = board.asked().length;
    const again = go('/board');
    await settled();
    board.waiting.at(-1)!.answer({ title: 'Bảng điều hành' });
    await again;
    await settled();
    expect([host.textContent, board.asked().length > before]).toEqual(['Bảng điều hành', true]);
  });

  describe('on the screen', () => {
    beforeEach(async () => {
      const arrival = go('/board');
      await settled();
      board.waiting[0]!.answer({ title: 'Bảng điều hành' });
      await arrival;
    });
    const shown = () => [host.textContent, TestBed.inject(LanguageChoice).current(), localStorage.getItem('rq.language')];

    it('change to the other language at once, when all of them are there', async () => {
      const choice = TestBed.inject(LanguageChoice).choose('en');
      await settled();
      expect([board.asked(), shown()]).toEqual([
        ['vi', 'en'],
        ['Bảng điều hành', 'vi', null],
      ]);
      board.waiting[1]!.answer({ title: 'Board' });
      await choice;
      await settled();
      expect([shown(), errors]).toEqual([['Board', 'en', 'en'], []]);
    });

    it('stay in their language where those of the other cannot be loaded', async () => {
      const choice = TestBed.inject(LanguageChoice).choose('en');
      await settled();
      board.waiting[1]!.fail();
      await expect(choice).rejects.toThrow('no network');
      expect(shown()).toEqual(['Bảng điều hành', 'vi', null]);
    });

    it('stay in the language that was chosen last, whichever comes first', async () => {
      const english = TestBed.inject(LanguageChoice).choose('en');
      const back = TestBed.inject(LanguageChoice).choose('vi');
      await settled();
      board.waiting[1]!.answer({ title: 'Board' });
      await Promise.all([english, back]);
      expect(shown()).toEqual(['Bảng điều hành', 'vi', 'vi']);
    });

    it('come in the new language where it was switched while they were on their way', async () => {
      const other = slowScope('other');
      const ready = TestBed.inject(Texts).ready(other.scope);
      const choice = TestBed.inject(LanguageChoice).choose('en');
      await settled();
      board.waiting[1]!.answer({ title: 'Board' });
      await choice;
      other.waiting[0]!.answer({ name: 'khác' });
      await settled();
      expect(other.asked()).toEqual(['vi', 'en']);
      other.waiting[1]!.answer({ name: 'other' });
      await ready;
    });
  });

  it('are never replaced by their key: a missing one is reported, and nothing stands there', async () => {
    const arrival = go('/board');
    await settled();
    board.waiting[0]!.answer({ name: 'Bảng' });
    await arrival;
    await settled();
    expect([host.textContent, errors.map(String)]).toEqual(['', ['Error: no text for board.title']]);
  });
});
