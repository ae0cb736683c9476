import { parse } from 'content-disposition';
import fc from 'fast-check';
import { cleanFileName, contentDisposition, extensionOf } from './file-name.js';

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
  ['a\r\nSet-Cookie: x=y.txt', 'aSet-Cookie_ x=y.txt'],
  ['nul\0l.txt', 'null.txt'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['zero\u200Bwidth.txt', 'zerowidth.txt'],
  ['CON.txt', '_CON.txt'],
  ['aux', '_aux'],
  ['  .. ', 'file'],
  ['', 'file'],
  ['/', 'file'],
  ['report.pdf.html', 'report.pdf.html'],
  ['Cafe\u0301.txt', 'Caf\u00e9.txt'],
  ['🦊 ŵŷ.png', '🦊 ŵŷ.png'],
  ['"quoted".txt', '_quoted_.txt'],
])('threat 26: %j is shown as %j', (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test('threat 26: a long name keeps its extension, and no half of a character', () => {
  expect(cleanFileName(`${'🦊'.repeat(300)}.jpeg`)).toBe(`${'🦊'.repeat(115)}.jpeg`);
});

test('threat 26: whatever the name, cleaning it again changes nothing, and its header is one line of ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = cleanFileName(given);
      const header = contentDisposition('attachment', given);
      expect(cleanFileName(name)).toBe(name);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(header).toMatch(
        /^attachment; filename=("[^"\\]+"|[^\s";]+)(; filename\*=UTF-8''[\w.~!#$&+^`|%-]+)?$/,
      );
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(parse(header)).toMatchObject({ type: 'attachment', parameters: { filename: name } });
    }),
    { numRuns: 500 },
  );
});

test('the extension is what follows the last dot', () => {
  expect(['a.PDF', 'a.tar.gz', 'a', '.txt', 'a.', 'a.päf'].map(extensionOf)).toEqual([
    'PDF',
    'gz',
    '',
    'txt',
    '',
    '',
  ]);
});
