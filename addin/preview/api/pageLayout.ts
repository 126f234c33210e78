// PageLayout.
import { type HostObject, hostType, type Property } from '../host/hostObject.ts';
import type { Anchored } from '../workbook/area.ts';
import { hostError } from '../workbook/hostError.ts';
import { HEADERS_FOOTERS, MARGINS, PAPER_SIZES, type PageLayout } from '../workbook/pageLayout.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { asBoolean, asNumber, asRecord, asSize, asText, oneOf, rangeArgument } from './argument.ts';
import type { Links } from './links.ts';

type Settable = Exclude<keyof PageLayout, 'headersFooters'>;

function layout<K extends Settable>(
  key: K,
  read: (value: unknown) => PageLayout[K],
): Property<Sheet> {
  return {
    get: ({ pageLayout: page }) => page[key],
    set: ({ pageLayout: page }, value) => {
      page[key] = read(value);
    },
  };
}

const ZOOM_KEYS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

function readZoom(value: unknown): PageLayout['zoom'] {
  const zoom = asRecord(value, ZOOM_KEYS);
  const told = Object.entries(zoom).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(told.map(([key, part]) => [key, asSize(part)]));
}

const headerFooter = hostType<Sheet>({
  name: 'HeaderFooter',
  properties: Object.fromEntries(
    HEADERS_FOOTERS.map((name): [string, Property<Sheet>] => [
      name,
      {
        get: ({ pageLayout: page }) => page.headersFooters[name],
        set: ({ pageLayout: page }, value) => {
          page.headersFooters[name] = asText(value);
        },
      },
    ]),
  ),
});

const headersFooters = hostType<Sheet>({
  name: 'HeaderFooterGroup',
  objects: { defaultForAllPages: headerFooter },
});

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins({ pageLayout: page }: Sheet, unit: unknown, options: unknown): void {
  const points = POINTS_PER_UNIT[oneOf(['Points', 'Inches', 'Centimeters'])(unit)];
  const sides = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
  const margins = asRecord(options, sides);
  for (const side of sides) {
    if (typeof margins[side] === 'number') page[`${side}Margin`] = asNumber(margins[side]) * points;
  }
}

type Printed = 'printArea' | 'titleRows' | 'titleColumns';

export function pageLayout({ range, rangeAreas }: Links): (sheet: Sheet) => HostObject {
  const setter = (key: Printed) => (sheet: Sheet, value: unknown) => {
    const place = rangeArgument(value, sheet);
    if (place.sheet !== sheet) throw hostError('InvalidArgument');
    sheet.pageLayout[key] = { areas: place.areas };
  };
  const anchored = (sheet: Sheet, held: Anchored | undefined, make: typeof range) =>
    held && held.areas.length > 0 ? make({ sheet, areas: held.areas }) : null;
  return hostType<Sheet>({
    name: 'PageLayout',
    properties: {
      orientation: layout('orientation', oneOf(['Portrait', 'Landscape'])),
      paperSize: layout('paperSize', oneOf(PAPER_SIZES)),
      centerHorizontally: layout('centerHorizontally', asBoolean),
      centerVertically: layout('centerVertically', asBoolean),
      blackAndWhite: layout('blackAndWhite', asBoolean),
      draftMode: layout('draftMode', asBoolean),
      printGridlines: layout('printGridlines', asBoolean),
      printHeadings: layout('printHeadings', asBoolean),
      printOrder: layout('printOrder', oneOf(['DownThenOver', 'OverThenDown'])),
      zoom: layout('zoom', readZoom),
      ...Object.fromEntries(MARGINS.map((name) => [name, layout(name, asSize)])),
    },
    objects: { headersFooters },
    methods: {
      setPrintArea: (sheet, [value]) => {
        setter('printArea')(sheet, value);
      },
      setPrintTitleRows: (sheet, [value]) => {
        setter('titleRows')(sheet, value);
      },
      setPrintTitleColumns: (sheet, [value]) => {
        setter('titleColumns')(sheet, value);
      },
      setPrintMargins: (sheet, [unit, options]) => {
        setMargins(sheet, unit, options);
      },
      getPrintAreaOrNullObject: (sheet) => anchored(sheet, sheet.pageLayout.printArea, rangeAreas),
      getPrintTitleRowsOrNullObject: (sheet) => anchored(sheet, sheet.pageLayout.titleRows, range),
      getPrintTitleColumnsOrNullObject: (sheet) =>
        anchored(sheet, sheet.pageLayout.titleColumns, range),
    },
  });
}
