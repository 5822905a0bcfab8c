import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { dailyIndicators, indicatorByCode } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import {
  inSentence,
  addDays,
  fewOf,
  formatDay,
  instantInVietnam,
  permissionsFor,
  type BilingualText,
  type Day,
  type Task,
} from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { FigureReader } from '../reading/figure.reader';
import { waitingSheets, type WaitingSheet } from './waiting-sheets.query';

/** From this share of one commune on somebody should look twice, in percent. */
const suspicious = 50;

/** What is to be entered, submitted, set right or approved. */
@Injectable()
export class SheetTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly figures: FigureReader,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find(look: TaskLook): Promise<Task[]> {
    const { actor, campaignId } = look;
    const held = permissionsFor(actor);
    if (campaignId === null || !held.includes('figures.read')) return [];
    const campaign = await this.campaigns.facts(campaignId);
    const found = await Promise.all([
      held.includes('figures.approve') ? this.toApprove(look, campaignId) : [],
      held.includes('figures.enter') ? this.toFinish(look, campaign) : [],
      held.includes('figures.enter') && actor.unitId !== null ? this.toReport(look, campaign, actor.unitId) : [],
      actor.unitId === null && held.includes('figures.approve') ? this.silentProvinces(look, campaign) : [],
    ]);
    return found.flat();
  }

  private async toApprove(look: TaskLook, campaignId: number): Promise<Task[]> {
    const sheets = await this.sheets(campaignId, ['submitted'], look);
    return sheets.map(({ sheet, name }) => {
      const share = Math.round(sheet.largestShare ?? 0);
      const isSuspicious = share >= suspicious;
      return {
        key: `figures.sheet-submitted.${sheet.id}`,
        text: { vi: `Duyệt bảng ${inSentence(name)}, ngày ${formatDay(sheet.day)}`, en: `Approve ${name}, ${formatDay(sheet.day)}` },
        detail: isSuspicious
          ? { vi: `Một xã chiếm ${share}% số của tỉnh trong ngày`, en: `One commune has ${share}% of the day` }
          : { vi: `${sheet.reported} xã đã có số`, en: `${sheet.reported} communes reported` },
        page: { path: `/results/review/${sheet.id}`, query: {} },
        urgency: isSuspicious ? 90 : 70,
      };
    });
  }

  private async toFinish(look: TaskLook, campaign: CampaignFacts): Promise<Task[]> {
    const { today } = look;
    const sheets = await this.sheets(campaign.id, ['returned', 'draft'], look);
    return sheets
      .filter(({ sheet }) => sheet.state === 'returned' || sheet.day < today)
      .map(({ sheet, name }): Task => {
        const isReturned = sheet.state === 'returned';
        return {
          key: `figures.sheet-${sheet.state}.${sheet.id}`,
          text: isReturned
            ? {
                vi: `Sửa bảng bị trả lại: ${inSentence(name)}, ngày ${formatDay(sheet.day)}`,
                en: `Set right the returned sheet: ${name}, ${formatDay(sheet.day)}`,
              }
            : { vi: `Gửi duyệt bảng ${inSentence(name)}, ngày ${formatDay(sheet.day)}`, en: `Submit ${name}, ${formatDay(sheet.day)}` },
          detail:
            isReturned && sheet.stateReason
              ? { vi: sheet.stateReason, en: sheet.stateReason }
              : { vi: `${sheet.reported} xã đã có số`, en: `${sheet.reported} communes reported` },
          ...(isReturned ? {} : { due: instantInVietnam(sheet.day, campaign.reportBy) }),
          page: { path: '/results/entry', query: sheet.eventId === null ? { day: sheet.day } : { event: String(sheet.eventId) } },
          urgency: isReturned ? 95 : 80,
        };
      });
  }

  /** Communes of a territory that owe numbers of today, or of yesterday. */
  private async toReport({ today }: TaskLook, campaign: CampaignFacts, unitId: number): Promise<Task[]> {
    const home = await this.units.unit(unitId, today);
    if (!home) return [];
    const found = await Promise.all([addDays(today, -1), today].map((day) => this.lateOn(day, day === today, campaign, home)));
    return found.flat();
  }

  private async lateOn(day: Day, isToday: boolean, campaign: CampaignFacts, home: Unit): Promise<Task[]> {
    if (day < campaign.windowFrom || day >= campaign.windowTo) return [];
    const province = await this.units.provinceOf(home.id, day);
    if (!province) return [];
    const own = home.level === unitLevel.commune ? [home] : await this.units.communesOf(home.id, day);
    const numbers = await this.figures.numbersOfUnits(campaign.id, day, province.id);
    const late = own.filter(({ id }) => (numbers.get(id) ?? 0) < dailyIndicators.length);
    if (late.length === 0) return [];
    const begun = late.reduce((sum, { id }) => sum + (numbers.get(id) ?? 0), 0);
    return [
      {
        key: `figures.communes-late.${day}`,
        text: lateText(late, own, day, isToday, begun > 0),
        detail: own.length > 1 ? fewOf(late.map(({ name }) => name)) : begun > 0 ? partOf(begun, dailyIndicators.length) : null,
        due: instantInVietnam(day, campaign.reportBy),
        page: { path: '/results/entry', query: { day } },
        urgency: isToday ? 60 : 75,
      },
    ];
  }

  /** Provinces of which no commune said anything of yesterday. */
  private async silentProvinces({ today }: TaskLook, campaign: CampaignFacts): Promise<Task[]> {
    const day = addDays(today, -1);
    if (day < campaign.windowFrom || day >= campaign.windowTo || campaign.state === 'closed') return [];
    const [reported, provinces] = await Promise.all([this.figures.reportingByProvince(campaign.id, day), this.units.provincesAt(day)]);
    const silent = provinces.filter(({ id }) => !reported.has(id));
    if (silent.length === 0) return [];
    return [
      {
        key: `figures.provinces-silent.${day}`,
        text: {
          vi: `${silent.length} tỉnh, thành phố im lặng ngày ${formatDay(day)}`,
          en: `${silent.length} provinces are silent of ${formatDay(day)}`,
        },
        // All of them: what is not there stands in no list.
        detail: allOf(silent.map(({ name }) => name)),
        page: { path: '/results/silent', query: { day } },
        urgency: 65,
      },
    ];
  }

  private async sheets(campaignId: number, states: Parameters<typeof waitingSheets>[2], look: TaskLook) {
    const sheets = await waitingSheets(this.database, campaignId, states, look, indicatorByCode('si-voluntary-mobilised').id);
    const names = await this.units.pathsOn(sheets.map(({ unitId, day }) => ({ unitId, on: day })));
    return sheets.map((sheet, index): { sheet: WaitingSheet; name: string } => ({ sheet, name: sheet.eventName ?? names[index]! }));
  }
}

/** What is to be entered, said of one commune by its name. */
function lateText(late: readonly Unit[], own: readonly Unit[], day: Day, isToday: boolean, isBegun: boolean): BilingualText {
  const when = isToday ? { vi: 'hôm nay', en: 'of today' } : { vi: `ngày ${formatDay(day)}`, en: `of ${formatDay(day)}` };
  if (own.length === 1)
    return { vi: `Nhập số ${when.vi} của ${inSentence(own[0]!.name)}`, en: `Enter the figures ${when.en} of ${own[0]!.name}` };
  const count = `${late.length}/${own.length}`;
  return isBegun
    ? { vi: `Nhập số ${when.vi}: ${count} xã chưa đủ số`, en: `Enter the figures ${when.en}: ${count} communes lack some` }
    : { vi: `Nhập số ${when.vi}: ${count} xã chưa có`, en: `Enter the figures ${when.en}: ${count} communes have none` };
}

const allOf = (names: readonly string[]): BilingualText => ({ vi: names.join(', '), en: names.join(', ') });

const partOf = (count: number, all: number): BilingualText => ({ vi: `Mới có ${count}/${all} số`, en: `${count} of ${all} so far` });
