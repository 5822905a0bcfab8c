import {
  contract,
  operation,
  type Count,
  type Created,
  type Id,
  type Page,
  type PageAsked,
  type StepOrder,
  type TimeOfDay,
  type Version,
} from '@ra-quan/shared/model';
import type { Campaign, CampaignSummary } from './campaign';
import type { CampaignPlan } from './campaign-plan';
import type { CopyOrder } from './campaign-copy';
import type { CampaignAction, CampaignState } from './campaign-workflow';

export interface CampaignsAsked extends PageAsked {
  /** A part of the name or the code. */
  readonly q?: string;
  readonly state?: CampaignState;
}

/** A plan written over the version that was seen. */
export interface CampaignChange extends CampaignPlan {
  readonly version: Version;
}

/** Until when the figures of a day are due, over the version that was seen. */
export interface ReportTime {
  readonly reportBy: TimeOfDay;
  readonly version: Version;
}

interface One {
  id: Id;
}

/** Chiến dịch, từ kế hoạch đến kết thúc · Campaigns, from the plan to the close */
export const campaignsContract = contract('campaigns', {
  /** Danh sách chiến dịch · The campaigns */
  page: operation<{ query: CampaignsAsked; answer: Page<CampaignSummary> }>('GET', 'campaigns'),
  /** Lịch chiến dịch của một năm · The campaigns of a year */
  calendar: operation<{ query: { year: Count }; answer: readonly CampaignSummary[] }>('GET', 'campaigns/calendar'),
  /** Một chiến dịch, kèm những gì còn thiếu · One campaign, with what it still lacks */
  one: operation<{ path: One; answer: Campaign }>('GET', 'campaigns/:id'),
  /** Lập chiến dịch mới · Plan a new campaign */
  create: operation<{ body: CampaignPlan; answer: Created }>('POST', 'campaigns'),
  /** Sửa kế hoạch · Change the plan */
  change: operation<{ path: One; body: CampaignChange; answer: void }>('PUT', 'campaigns/:id', 204),
  /** Đặt giờ hạn báo cáo trong ngày, cả khi đang chạy · Set the time by which the figures of a day are due, also while it runs */
  setReportTime: operation<{ path: One; body: ReportTime; answer: void }>('PUT', 'campaigns/:id/report-time', 204),
  /** Sao chép thành chiến dịch mới, không kèm kết quả · Copy into a new campaign, without results */
  copy: operation<{ path: One; body: CopyOrder; answer: Created }>('POST', 'campaigns/:id/copy'),
  /** Công bố, bắt đầu, kết thúc hoặc hủy · Publish, start, close or cancel */
  take: operation<{ path: One & { action: CampaignAction }; body: StepOrder; answer: void }>('POST', 'campaigns/:id/steps/:action', 204),
});
