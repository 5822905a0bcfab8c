/** Formats of numbers: whole, then with as many decimals as the figure has, up to six. */
const numberFormats = Array.from({ length: 7 }, (_, decimals) => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`));
const instantFormat = 'dd/mm/yyyy hh:mm:ss';
const mostDecimals = numberFormats.length - 1;
const firstFormat = 164;

/** Places in the list of styles below. */
const fixed = ['text', 'note', 'heading', 'instant'] as const;
export const styleOf = { text: 0, note: 1, heading: 2, instant: 3 } as const satisfies Record<(typeof fixed)[number], number>;

/** The style that shows a number with the decimals that it has, and no dangling sign. */
export function numberStyle(value: number): number {
  const [, decimals = ''] = String(Number(value.toFixed(mostDecimals))).split('.');
  return fixed.length + Math.min(decimals.length, mostDecimals);
}

const formats = [instantFormat, ...numberFormats];
const top = '<alignment vertical="top"/>';
const xf = (attributes: string, alignment: string) =>
  `<xf xfId="0" borderId="0" fillId="0" ${attributes} applyAlignment="1">${alignment}</xf>`;
const shown = (at: number) => xf(`fontId="0" numFmtId="${firstFormat + at}" applyNumberFormat="1"`, top);

/** The part of a workbook that `styleOf` and `numberStyle` point into. */
export const stylesPart = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${code}"/>`).join('')}</numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${fixed.length + numberFormats.length}">${[
  xf('fontId="0" numFmtId="49" applyNumberFormat="1"', '<alignment vertical="top" wrapText="1"/>'),
  xf('fontId="1" numFmtId="0" applyFont="1"', top),
  xf('fontId="2" numFmtId="49" applyFont="1" applyNumberFormat="1"', '<alignment vertical="center" wrapText="1"/>'),
  ...formats.map((_, at) => shown(at)),
].join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
