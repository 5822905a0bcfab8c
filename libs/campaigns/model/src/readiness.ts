import { covers, type BilingualText } from '@ra-quan/shared/model';
import type { CampaignPlan } from './campaign-plan';

/** What a campaign may lack before it can be published. */
export const shortcomings = ['legal-basis', 'window', 'waves', 'wave-outside-window', 'theme', 'message', 'audience'] as const;
export type Shortcoming = (typeof shortcomings)[number];

/** Each as it stands in a sentence. */
export const shortcomingNames: Record<Shortcoming, BilingualText> = {
  'legal-basis': { vi: 'căn cứ pháp lý', en: 'the legal basis' },
  window: { vi: 'thời gian', en: 'the window' },
  waves: { vi: 'các đợt', en: 'the waves' },
  'wave-outside-window': { vi: 'đợt nằm trong thời gian chiến dịch', en: 'waves inside the window' },
  theme: { vi: 'chủ đề', en: 'the theme' },
  message: { vi: 'thông điệp', en: 'the messages' },
  audience: { vi: 'nhóm đối tượng của thông điệp', en: 'the audiences of the messages' },
};

type Checked = Omit<CampaignPlan, 'code' | 'name' | 'nameEn'>;

const checks: Record<Shortcoming, (plan: Checked) => boolean> = {
  'legal-basis': ({ legalBasis }) => legalBasis.trim() === '',
  window: ({ windowFrom, windowTo }) => windowFrom >= windowTo,
  waves: ({ waves }) => waves.length === 0,
  'wave-outside-window': ({ waves, windowFrom, windowTo }) =>
    waves.some((wave) => wave.from >= wave.to || !covers({ from: windowFrom, to: windowTo }, wave)),
  theme: ({ themes }) => !themes.some(({ text }) => text.trim() !== ''),
  message: ({ messages }) => messages.length === 0,
  audience: ({ messages }) => messages.some(({ audiences }) => audiences.length === 0),
};

/** Everything that is missing, in the order a planner works; empty when the campaign can be published. */
export function shortcomingsOf(plan: Checked): Shortcoming[] {
  return shortcomings.filter((name) => checks[name](plan));
}
