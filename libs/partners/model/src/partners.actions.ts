import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import type { BilingualText } from '@ra-quan/shared/model';
import type { OrganisationKind, PartnerRole } from './organisation';

/** What the log says was done here. */
export const partnersActions = auditActions('partners', {
  'add-organisation': { vi: 'Thêm đơn vị phối hợp', en: 'Added a partner' },
  'change-organisation': { vi: 'Sửa đơn vị phối hợp', en: 'Changed a partner', saysChange: true },
  'add-to-campaign': { vi: 'Đưa đơn vị vào chiến dịch', en: 'Added a partner to a campaign' },
  'remove-from-campaign': { vi: 'Đưa đơn vị khỏi chiến dịch', en: 'Removed a partner from a campaign' },
  'add-joint-plan': { vi: 'Thêm kế hoạch liên tịch', en: 'Added a joint plan' },
  'change-joint-plan': { vi: 'Sửa kế hoạch liên tịch', en: 'Changed a joint plan', saysChange: true },
  'remove-joint-plan': { vi: 'Bỏ kế hoạch liên tịch', en: 'Removed a joint plan' },
});

const kinds: Record<OrganisationKind, BilingualText> = {
  post: { vi: 'bưu điện', en: 'post' },
  carrier: { vi: 'vận chuyển, viễn thông', en: 'carrier, telecom' },
  union: { vi: 'đoàn thể, hội', en: 'union' },
  press: { vi: 'báo chí', en: 'press' },
  ministry: { vi: 'bộ, ngành', en: 'ministry' },
  association: { vi: 'hiệp hội', en: 'association' },
  other: { vi: 'khác', en: 'other' },
};
const partnerRoleNames: Record<PartnerRole, BilingualText> = {
  'co-host': { vi: 'đồng tổ chức', en: 'co-host' },
  collection: { vi: 'tổ chức dịch vụ thu', en: 'collection service' },
  communication: { vi: 'truyền thông', en: 'communication' },
  mobilisation: { vi: 'vận động', en: 'outreach' },
  sponsor: { vi: 'tài trợ', en: 'sponsor' },
};

auditFields('partners', {
  code: labelled('Mã', 'Code'),
  kind: { ...labelled('Loại', 'Kind'), values: kinds },
  name: labelled('Tên', 'Name'),
  nameEn: labelled('Tên tiếng Anh', 'English name'),
  unitId: { ...labelled('Địa bàn', 'Territory'), names: 'unit' },
  parentId: { ...labelled('Tổ chức cấp trên', 'Organisation above'), names: 'organisation' },
  active: labelled('Đang phối hợp', 'Active'),
  campaignId: { ...labelled('Chiến dịch', 'Campaign'), names: 'campaign' },
  organisationId: { ...labelled('Tổ chức', 'Organisation'), names: 'organisation' },
  role: { ...labelled('Vai trò', 'Role'), values: partnerRoleNames },
  note: labelled('Ghi chú', 'Note'),
  number: labelled('Số, ký hiệu', 'Number'),
  signedOn: labelled('Ngày ký', 'Signed on'),
  title: labelled('Trích yếu', 'Title'),
  organisationIds: { ...labelled('Các tổ chức ký', 'Signed by'), names: 'organisation' },
  id: { ...labelled('Số', 'Number'), silent: true },
  version: { ...labelled('Bản', 'Version'), silent: true },
});
