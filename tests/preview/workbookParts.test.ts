import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

beforeAll(async () => {
  site = await startSite();
  preview = await site.open();
});

afterAll(async () => {
  await site.close();
});

describe('names', () => {
  it('stand for cells or for a text, hidden or not', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A4:A5').values = [['I1'], ['I2']];
      context.workbook.names.add('Codes', sheet.getRange('A4:A5'));
      sheet.names.add('_huibao.id', '="form=a&period=2021"').visible = false;
      const codes = context.workbook.names.getItemOrNullObject('codes');
      codes.load('name,formula,type,scope,value');
      const cells = codes.getRange().load('values');
      const id = sheet.names.getItem('_huibao.id').load('value,formula,visible,type,scope');
      const none = id.getRangeOrNullObject();
      await context.sync();
      return [
        [codes.name, codes.formula, codes.type, codes.scope, codes.value, cells.values],
        [id.value, id.formula, id.visible, id.type, id.scope, none.isNullObject],
      ];
    });
    expect(seen).toEqual([
      ['Codes', '=Sheet1!$A$4:$A$5', 'Range', 'Workbook', 'Sheet1!A4:A5', [['I1'], ['I2']]],
      ['form=a&period=2021', '="form=a&period=2021"', false, 'String', 'Worksheet', true],
    ]);
  });

  it('change their formula, and move when rows and columns come and go', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const id = sheet.names.getItem('_huibao.id');
      id.formula = '="form=b"';
      id.load('value');
      const codes = context.workbook.names.getItem('Codes');
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('A:A').insert('Right');
      codes.load('formula');
      await context.sync();
      const moved = String(codes.formula);
      sheet.getRange('6:7').delete('Up');
      codes.load('formula');
      await context.sync();
      return [id.value, moved, codes.formula];
    });
    expect(seen).toEqual(['form=b', '=Sheet1!$B$6:$B$7', '=#REF!']);
  });
});

describe('custom XML parts and settings', () => {
  it('are found by namespace, changed and deleted', async () => {
    const seen = await preview.excel(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<a xmlns="urn:x">1</a>').load('id,namespaceUri');
      const only = parts.getByNamespace('urn:x').getOnlyItemOrNullObject().load('id');
      await context.sync();
      only.setXml('<b:a xmlns:b="urn:x">2</b:a>');
      const xml = only.getXml();
      const count = parts.getByNamespace('urn:x').getCount();
      await context.sync();
      only.delete();
      const rest = parts.getByNamespace('urn:x').getCount();
      const none = parts.getByNamespace('urn:x').getOnlyItemOrNullObject();
      await context.sync();
      const isSame = part.id === only.id;
      return [part.namespaceUri, isSame, xml.value, count.value, rest.value, none.isNullObject];
    });
    expect(seen).toEqual(['urn:x', true, '<b:a xmlns:b="urn:x">2</b:a>', 1, 0, true]);
  });

  it('must be XML', async () => {
    const code = await preview.failure(async (context) => {
      context.workbook.customXmlParts.add('<a><b></a>');
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('keep values of any kind', async () => {
    const seen = await preview.excel(async (context) => {
      context.workbook.settings.add('org', { id: 7 });
      const setting = context.workbook.settings.getItemOrNullObject('org').load('value');
      const { custom } = context.workbook.properties;
      custom.add('period', '2021');
      const property = custom.getItemOrNullObject('PERIOD').load('value,type');
      await context.sync();
      return [setting.value, property.value, property.type];
    });
    expect(seen).toEqual([{ id: 7 }, '2021', 'String']);
  });
});

describe('tables', () => {
  it('have rows that push down what is below', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Tables');
      sheet.getRange('A3').values = [['below']];
      const table = sheet.tables.add('A1:C2', true);
      table.name = 'Ind';
      table.getHeaderRowRange().values = [['Code', 'Label', 'Value']];
      table.getDataBodyRange().values = [['I1', 'one', 10]];
      table.rows.add(null as unknown as number, [
        ['I2', 'two', 20],
        ['I3', 'three', 30],
      ]);
      const body = table.getDataBodyRange().load('values,address');
      const below = sheet.getRange('A5').load('values');
      table.columns.load('items/name');
      await context.sync();
      return [body.address, body.values, below.values, table.columns.items.map((c) => c.name)];
    });
    const body = [
      ['I1', 'one', 10],
      ['I2', 'two', 20],
      ['I3', 'three', 30],
    ];
    expect(seen).toEqual(['Tables!A2:C4', body, [['below']], ['Code', 'Label', 'Value']]);
  });
});
