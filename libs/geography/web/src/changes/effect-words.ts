import { type ChangeReport, type Effect, type ReportLine, effectNames, effects } from '@ra-quan/geography/model';
import { type Language, formatCount } from '@ra-quan/shared/model';

export interface CountedEffect {
  readonly effect: Effect;
  readonly count: number;
  readonly words: string;
  readonly lines: readonly ReportLine[];
}

/** What a change does, one effect after the other in their fixed order: `12 lập mới`. */
export function countedEffects({ counts, lines }: ChangeReport, language: Language): CountedEffect[] {
  return effects.flatMap((effect) => {
    const count = counts[effect] ?? 0;
    const words = `${formatCount(count, language)} ${effectNames[effect][language]}`;
    return count > 0 ? [{ effect, count, words, lines: lines.filter((line) => line.effect === effect) }] : [];
  });
}

/** All of it in one sentence; empty where nothing changes. */
export function effectSentence(report: ChangeReport, language: Language): string {
  return countedEffects(report, language)
    .map(({ words }) => words)
    .join('; ');
}
