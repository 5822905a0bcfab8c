import type { Attributes, XmlReader } from './xml.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of the relationship that leads to its part. */
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Reads which sheets a workbook has, in the order of their tabs, and how it counts days. */
export class WorkbookPart implements XmlReader {
  readonly sheets: ListedSheet[] = [];
  isSince1904 = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.isSince1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    this.sheets.push({ name: attributes['name'] ?? '', relation, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
  }
}

/** Reads where the parts are that a part speaks of. */
export class Relationships implements XmlReader {
  private readonly all: { readonly id: string; readonly type: string; readonly path: string }[] = [];

  private readonly from: string;

  /** @param from the part that speaks of them */
  constructor(from: string) {
    this.from = from;
  }

  /** The part that says where those are that another speaks of. */
  static pathOf(part: string): string {
    const at = part.lastIndexOf('/') + 1;
    return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  }

  open(name: string, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }: Attributes): void {
    if (name !== 'Relationship' || mode === 'External') return;
    this.all.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(this.from, target) });
  }

  ofType(type: string): string | undefined {
    return this.all.find((one) => one.type === type)?.path;
  }

  withId(id: string, type: string): string | undefined {
    return this.all.find((one) => one.id === id && one.type === type)?.path;
  }
}

/** `xl/workbook.xml` + `worksheets/sheet1.xml` → `xl/worksheets/sheet1.xml`; a path with a slash in front begins at the top. */
const resolved = (from: string, target: string) => new URL(target, new URL(from, 'file:///')).pathname.slice(1);
