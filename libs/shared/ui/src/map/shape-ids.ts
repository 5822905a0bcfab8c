/**
 * Official code of before 01/07/2025 (Quyết định 124/2004/QĐ-TTg) → the shapes of `@svg-maps/vietnam`, which come without codes and without marks. The
 * archipelagos are shapes of their own there: Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa.
 */
export const shapeIds: Readonly<Record<string, readonly string[]>> = {
  '01': ['hanoi'],
  '02': ['hagiang'],
  '04': ['caobang'],
  '06': ['backan'],
  '08': ['tuyenquang'],
  '10': ['laocai'],
  '11': ['dienbien'],
  '12': ['laichau'],
  '14': ['sonla'],
  '15': ['yenbai'],
  '17': ['hoabinh'],
  '19': ['thainguyen'],
  '20': ['langson'],
  '22': ['quangninh'],
  '24': ['bacgiang'],
  '25': ['phutho'],
  '26': ['vinhphuc'],
  '27': ['bacninh'],
  '30': ['haiduong'],
  '31': ['haiphong'],
  '33': ['hungyen'],
  '34': ['thaibinh'],
  '35': ['hanam'],
  '36': ['namdinh'],
  '37': ['ninhbinh'],
  '38': ['thanhhoa'],
  '40': ['nghean'],
  '42': ['hatinh'],
  '44': ['quangbinh'],
  '45': ['quangtri'],
  '46': ['tthue'],
  '48': ['danang', 'hoangsa'],
  '49': ['quangnam'],
  '51': ['quangngai'],
  '52': ['binhdinh'],
  '54': ['phuyen'],
  '56': ['khanhhoa', 'truongsa'],
  '58': ['ninhthuan'],
  '60': ['binhthuan'],
  '62': ['kontum'],
  '64': ['gialai'],
  '66': ['daklak'],
  '67': ['daknong'],
  '68': ['lamdong'],
  '70': ['binhphuoc'],
  '72': ['tayninh'],
  '74': ['binhduong'],
  '75': ['dongnai'],
  '77': ['baria'],
  '79': ['hcm'],
  '80': ['longan'],
  '82': ['tiengiang'],
  '83': ['bentre'],
  '84': ['travinh'],
  '86': ['vinhlong'],
  '87': ['dongthap'],
  '89': ['angiang'],
  '91': ['kiengiang'],
  '92': ['cantho'],
  '93': ['haugiang'],
  '94': ['soctrang'],
  '95': ['baclieu'],
  '96': ['camau'],
};

/** An archipelago of the East Sea as the map shows it; places are in the units of the map. */
export interface Archipelago {
  readonly shape: 'hoangsa' | 'truongsa';
  /** The province of before 01/07/2025 that it belongs to. */
  readonly code: string;
  /** Where its islands lie: what can be pointed at, since they themselves are too small. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where its name stands: the middle of its lower edge. */
  readonly name: { readonly x: number; readonly y: number };
}

export const archipelagos: readonly Archipelago[] = [
  { shape: 'hoangsa', code: '48', area: { x: 519, y: 364, width: 110, height: 91 }, name: { x: 574, y: 361 } },
  { shape: 'truongsa', code: '56', area: { x: 373, y: 637, width: 444, height: 241 }, name: { x: 600, y: 634 } },
];

/** What is seen of the map: the whole of the country and a margin. */
export const mapFrame = { x: -8, y: -6, width: 832, height: 892 } as const;
