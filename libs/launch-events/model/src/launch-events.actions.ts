import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import { eventStateNames } from './event-workflow';

/** What the log says was done here. */
export const launchEventsActions = auditActions('launch-events', {
  create: { vi: 'Lập lễ ra quân', en: 'Planned a ceremony' },
  change: { vi: 'Sửa kế hoạch lễ', en: 'Changed the plan of a ceremony', saysChange: true },
  'plan-provinces': { vi: 'Lập lễ cho mọi tỉnh', en: 'Planned ceremonies of all provinces' },
  confirm: { vi: 'Xác nhận lễ', en: 'Confirmed a ceremony' },
  open: { vi: 'Báo khai mạc lễ', en: 'Reported a ceremony open' },
  hold: { vi: 'Báo kết thúc lễ', en: 'Reported a ceremony held' },
  report: { vi: 'Gửi báo cáo lễ', en: 'Sent the report of a ceremony' },
  postpone: { vi: 'Hoãn lễ', en: 'Postponed a ceremony' },
  reschedule: { vi: 'Xếp lại lịch lễ', en: 'Rescheduled a ceremony' },
  cancel: { vi: 'Hủy lễ', en: 'Cancelled a ceremony' },
  move: { vi: 'Chuyển lễ sang đơn vị kế tục', en: 'Moved a ceremony to the successor' },
});

auditFields('launch-events', {
  state: { ...labelled('Trạng thái', 'State'), values: eventStateNames },
  campaignId: { ...labelled('Chiến dịch', 'Campaign'), names: 'campaign' },
  waveId: { ...labelled('Đợt', 'Wave'), names: 'wave' },
  level: {
    ...labelled('Cấp', 'Level'),
    values: {
      centre: { vi: 'trung ương', en: 'centre' },
      province: { vi: 'cấp tỉnh', en: 'province' },
      commune: { vi: 'cấp xã', en: 'commune' },
    },
  },
  unitId: { ...labelled('Đơn vị', 'Unit'), names: 'unit' },
  name: labelled('Tên', 'Name'),
  venue: labelled('Địa điểm', 'Venue'),
  address: labelled('Địa chỉ', 'Address'),
  startsAt: labelled('Bắt đầu', 'Starts'),
  openedAt: labelled('Khai mạc', 'Opened'),
  host: labelled('Đơn vị chủ trì', 'Host'),
  expectedAttendance: labelled('Số người dự kiến', 'Expected attendance'),
  organisationIds: { ...labelled('Đơn vị phối hợp', 'Partners'), names: 'organisation' },
  sites: labelled('Điểm cầu', 'Sites'),
  teams: labelled('Đoàn diễu hành', 'Parade teams'),
  people: labelled('Số người', 'People'),
  vehicles: labelled('Số phương tiện', 'Vehicles'),
  created: labelled('Số lễ được lập', 'Ceremonies planned'),
  id: { ...labelled('Số', 'Number'), silent: true },
  version: { ...labelled('Bản', 'Version'), silent: true },
});
