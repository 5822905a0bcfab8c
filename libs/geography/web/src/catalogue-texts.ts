import { changesTexts } from './changes/changes-texts';
import { importsTexts } from './imports/imports-texts';

/** How the catalogue of units is changed, and the offices that serve communes. */
export const catalogueTexts = {
  vi: {
    views: {
      label: 'Danh mục đơn vị',
      units: 'Đơn vị',
      imports: 'Nhập danh mục',
      changes: 'Thay đổi',
      'follow-ups': 'Việc cần theo',
      offices: 'Cơ quan BHXH',
    },
    imports: importsTexts.vi,
    ...changesTexts.vi,
    offices: {
      title: 'Cơ quan BHXH cơ sở',
      subtitle: 'Mỗi cơ quan phụ trách những xã, phường, đặc khu nào hôm nay',
      search: 'Tên hoặc mã cơ quan',
      code: 'Mã',
      name: 'Tên cơ quan',
      communes: 'Số xã phụ trách',
      provinces: 'Tỉnh, thành phố',
      none: 'Chưa có cơ quan BHXH nào',
      'none-hint': 'Quản trị viên nhập danh sách cơ quan ở trang «Nhập danh mục».',
    },
    unit: {
      population: 'Số dân',
      group: 'Nhóm',
      persons: 'Số người',
      'counted-on': 'Theo ngày',
      'too-small': 'dưới 10 người, không hiển thị',
      office: 'Cơ quan BHXH phụ trách',
    },
  },
  en: {
    views: {
      label: 'Catalogue of units',
      units: 'Units',
      imports: 'Import',
      changes: 'Changes',
      'follow-ups': 'Follow-ups',
      offices: 'SI offices',
    },
    imports: importsTexts.en,
    ...changesTexts.en,
    offices: {
      title: 'Local SI offices',
      subtitle: 'Which communes, wards and special zones each office serves today',
      search: 'Name or code of an office',
      code: 'Code',
      name: 'Office',
      communes: 'Communes served',
      provinces: 'Province, city',
      none: 'No SI office yet',
      'none-hint': 'The administrator imports the offices on the page “Import”.',
    },
    unit: {
      population: 'Population',
      group: 'Group',
      persons: 'Persons',
      'counted-on': 'Counted on',
      'too-small': 'fewer than 10 persons, not shown',
      office: 'SI office that serves it',
    },
  },
};
