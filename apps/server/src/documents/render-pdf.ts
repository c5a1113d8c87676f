import { type Block, parseBody } from '@junction/documents';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { documentFonts } from './fonts.ts';

/** A vector drawing: paths in its own units, each filled or stroked in a grey. What lies outside its size is not seen. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of what is seen; absent: 0, 0. */
  readonly origin?: readonly [x: number, y: number];
  readonly shapes: readonly {
    /** An SVG path. */
    readonly path: string;
    /** From 0, black, to 1, white; absent: not filled. */
    readonly fill?: number;
    readonly stroke?: { readonly grey: number; readonly width: number; readonly dash?: readonly [number, number] };
  }[];
}

export interface PrintedDocument {
  readonly kind: 'note' | 'handout' | 'letter';
  readonly title: string;
  readonly language: 'en' | 'es';
  readonly body: string;
  readonly paper: 'A4' | 'LETTER';
  /** Under the title: patient, birth date, date. */
  readonly head: readonly string[];
  readonly clinic: { readonly name: string; readonly lines: readonly string[] };
  /** At the foot of every page: by whom and when it was signed, and with which knowledge. */
  readonly signed: string;
  /** Start and end of an exercise, where they can be drawn. */
  readonly exercise: (
    id: string,
  ) => { readonly start: Drawing; readonly end: Drawing; readonly text: string } | undefined;
  readonly figure: (
    figure: 'drawing' | 'junction',
  ) => { readonly drawings: readonly Drawing[]; readonly text: string } | undefined;
  /** Where the same stands on a screen; printed as its address. */
  readonly webAddress: string | null;
}

/** 13 mm. */
const MARGIN = 36.85;
const FOOT = 30;
const INK = '#12251f';
const SOFT = '#3b4c46';
const LINE = '#7c8a83';

/** The document as a tagged PDF with its fonts in it, one layout for A4 and Letter, readable in black and white. */
export async function renderPdf(document: PrintedDocument): Promise<Buffer> {
  const options: PDFKit.PDFDocumentOptions = {
    size: document.paper,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    ...{ tagged: true, pdfVersion: '1.7', displayTitle: true, lang: document.language, bufferPages: true },
    info: { Title: document.title, Author: document.clinic.name },
  };
  // The types of pdfkit do not know the accessible subset yet.
  const doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const page = new Page(doc, document);
  page.head();
  for (const block of parseBody(document.body)) page.block(block);
  page.webCode();
  page.feet();
  doc.end();
  return whole;
}

type Doc = InstanceType<typeof PDFDocument>;

/** Draws one document from top to bottom. Positions are points from the upper left corner. */
class Page {
  private readonly doc: Doc;
  private readonly document: PrintedDocument;
  private readonly root: PDFKit.PDFStructureElement;
  /** Handouts are read by patients: larger. */
  private readonly size: number;

  constructor(doc: Doc, document: PrintedDocument) {
    const fonts = documentFonts();
    this.doc = doc;
    this.document = document;
    this.size = document.kind === 'handout' ? 12 : 10.5;
    doc.registerFont('letter', fonts.letter);
    doc.registerFont('instrument', fonts.instrument);
    doc.registerFont('strong', fonts.strong);
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  private get left(): number {
    return this.doc.page.margins.left;
  }

  private get width(): number {
    return this.doc.page.width - this.left * 2;
  }

  /** Where content must end. */
  private get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** Begins a new page when less than this is left. */
  private need(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  private tag(type: string, draw: () => void, options: { readonly alt?: string } = {}): void {
    this.root.add(this.doc.struct(type, options, draw));
  }

  private text(
    text: string,
    font: 'letter' | 'instrument' | 'strong',
    size: number,
    more: { x?: number; width?: number; color?: string } = {},
  ): void {
    const { x = this.left, width = this.width, color = INK } = more;
    this.doc
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(text, x, this.doc.y, { width, lineGap: size * 0.22 });
  }

  private rule(width = 0.6): void {
    const { doc } = this;
    doc.markContent('Artifact');
    doc
      .moveTo(this.left, doc.y)
      .lineTo(this.left + this.width, doc.y)
      .lineWidth(width)
      .strokeColor(LINE)
      .stroke();
    doc.endMarkedContent();
    doc.y += 8;
  }

  head(): void {
    const { clinic, title, head } = this.document;
    this.tag('P', () => this.text(clinic.name, 'strong', 11));
    for (const line of clinic.lines) this.tag('P', () => this.text(line, 'instrument', 9, { color: SOFT }));
    this.doc.y += 8;
    this.tag('H1', () => this.text(title, 'letter', 22));
    this.tag('P', () => this.text(head.join('   '), 'instrument', 10, { color: SOFT }));
    this.doc.y += 6;
    this.rule(1.4);
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        // A heading does not stand alone at the foot of a page.
        this.need(110);
        this.doc.y += 8;
        this.tag('H2', () => this.text(block.text, 'letter', 14));
        this.doc.y += 3;
        return;
      case 'paragraph':
        this.need(this.size * 1.6);
        this.tag('P', () => this.text(block.text, 'instrument', this.size));
        this.doc.y += 4;
        return;
      case 'list':
        for (const item of block.items) this.item(item);
        this.doc.y += 4;
        return;
      case 'warning':
        this.warning(block.items);
        return;
      case 'figure':
        this.figures(block.figures);
        return;
      case 'exercise':
        this.exercise(block.exercise, block.lines);
    }
  }

  private item(text: string): void {
    this.need(this.size * 1.6);
    const { y } = this.doc;
    this.tag('P', () => {
      this.text('•', 'instrument', this.size, { width: 12 });
      this.doc.y = y;
      this.text(text, 'instrument', this.size, { x: this.left + 14, width: this.width - 14 });
    });
    this.doc.y += 1.5;
  }

  /** A 2.5 px box with the mark of danger, never broken across pages. */
  private warning(items: readonly string[]): void {
    const { doc } = this;
    const inner = this.width - 56;
    doc.font('strong').fontSize(this.size);
    const height = items.reduce(
      (sum, text) => sum + doc.heightOfString(text, { width: inner, lineGap: this.size * 0.22 }) + 4,
      16,
    );
    this.need(height + 8);
    const top = doc.y + 4;
    doc.markContent('Artifact');
    doc.roundedRect(this.left, top, this.width, height, 6).lineWidth(1.9).strokeColor(INK).stroke();
    doc
      .polygon(...octagon(this.left + 24, top + height / 2, 11))
      .fillColor(INK)
      .fill();
    doc
      .font('strong')
      .fontSize(14)
      .fillColor('#ffffff')
      .text('!', this.left + 21.6, top + height / 2 - 8, { lineBreak: false });
    doc.endMarkedContent();
    doc.y = top + 9;
    for (const text of items) {
      this.tag('P', () => this.text(text, 'strong', this.size, { x: this.left + 46, width: inner }));
      doc.y += 4;
    }
    doc.y = top + height + 8;
  }

  /** All that can be drawn of them, side by side. */
  private figures(figures: readonly ('drawing' | 'junction')[]): void {
    const found = figures.flatMap((figure) => this.document.figure(figure) ?? []);
    const drawings = found.flatMap((figure) => figure.drawings);
    if (drawings.length === 0) return;
    const height = 150;
    this.need(height + 8);
    const { y } = this.doc;
    const gap = 16;
    const width = Math.min((this.width - gap * (drawings.length - 1)) / drawings.length, 150);
    const draw = (): void => {
      for (const [index, drawing] of drawings.entries()) {
        this.draw(drawing, this.left + index * (width + gap), y, width, height);
      }
    };
    this.tag('Figure', draw, { alt: found.map(({ text }) => text).join('. ') });
    this.doc.y = y + height + 8;
  }

  /** Start and end side by side, then words; an exercise is never broken across pages. */
  private exercise(id: string, lines: readonly string[]): void {
    const { doc, size } = this;
    const drawn = this.document.exercise(id);
    const box = { width: 88, height: 70 };
    const x = this.left + (drawn === undefined ? 0 : box.width * 2 + 22);
    const width = this.left + this.width - x;
    const heights = lines.map(
      (line, index) =>
        doc
          .font(index === 0 ? 'strong' : 'instrument')
          .fontSize(size)
          .heightOfString(line, { width, lineGap: size * 0.22 }) + 2,
    );
    const words = heights.reduce((sum, height) => sum + height, 0);
    const height = Math.max(words, drawn === undefined ? 0 : box.height + 14) + 14;
    this.need(height);
    const top = doc.y;
    if (drawn !== undefined) {
      this.tag(
        'Figure',
        () => {
          this.draw(drawn.start, this.left, top + 4, box.width, box.height);
          this.draw(drawn.end, this.left + box.width + 8, top + 4, box.width, box.height);
        },
        { alt: drawn.text },
      );
      this.tag('Caption', () => {
        doc.font('instrument').fontSize(8.5).fillColor(SOFT);
        doc.text('Start', this.left, top + box.height + 5, { width: box.width, align: 'center' });
        doc.text('End', this.left + box.width + 8, top + box.height + 5, { width: box.width, align: 'center' });
      });
    }
    doc.y = top + 4;
    for (const [index, line] of lines.entries()) {
      this.tag('P', () => this.text(line, index === 0 ? 'strong' : 'instrument', size, { x, width }));
      doc.y += 2;
    }
    doc.y = top + height - 8;
    this.rule();
  }

  /** The drawing as large as it can be within the box, in the middle of it. */
  private draw(drawing: Drawing, x: number, y: number, width: number, height: number): void {
    const { doc } = this;
    const scale = Math.min(width / drawing.width, height / drawing.height);
    doc.save();
    doc.translate(x + (width - drawing.width * scale) / 2, y + (height - drawing.height * scale) / 2).scale(scale);
    doc.rect(0, 0, drawing.width, drawing.height).clip();
    const [left, top] = drawing.origin ?? [0, 0];
    doc.translate(-left, -top);
    for (const { path, fill, stroke } of drawing.shapes) {
      doc.path(path);
      if (stroke !== undefined) {
        doc.lineWidth(stroke.width).lineJoin('round').lineCap('round').strokeColor(grey(stroke.grey));
        if (stroke.dash === undefined) doc.undash();
        else doc.dash(stroke.dash[0], { space: stroke.dash[1] });
      }
      if (fill !== undefined && stroke !== undefined) doc.fillColor(grey(fill)).fillAndStroke();
      else if (fill !== undefined) doc.fillColor(grey(fill)).fill();
      else doc.stroke();
    }
    doc.restore();
  }

  /** The address of the same on a screen, in words and as a code for a phone's camera. */
  webCode(): void {
    const { webAddress } = this.document;
    if (webAddress === null) return;
    const { data, size } = encode(webAddress, { border: 0 });
    const side = 74;
    this.need(side + 24);
    const { doc } = this;
    doc.y += 8;
    const top = doc.y;
    this.tag(
      'Figure',
      () => {
        const module = side / size;
        for (const [row, cells] of data.entries()) {
          for (const [column, isDark] of cells.entries()) {
            if (isDark) doc.rect(this.left + column * module, top + row * module, module + 0.05, module + 0.05);
          }
        }
        doc.fillColor('#000000').fill();
      },
      { alt: `A code that opens ${webAddress}` },
    );
    doc.y = top + 14;
    const beside = { x: this.left + side + 14, width: this.width - side - 14 };
    this.tag('P', () => this.text('This plan with moving pictures', 'strong', this.size, beside));
    this.tag('P', () => this.text(webAddress, 'instrument', this.size, beside));
    doc.y = top + side + 8;
  }

  /** The same lines at the foot of each page; they are no part of what is read. */
  feet(): void {
    const { doc } = this;
    const { start, count } = doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      doc.switchToPage(start + index);
      const y = doc.page.height - MARGIN - FOOT + 10;
      // Text below the bottom margin would begin a new page.
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc
        .moveTo(this.left, y - 5)
        .lineTo(this.left + this.width, y - 5)
        .lineWidth(0.6)
        .strokeColor(LINE)
        .stroke();
      doc.font('instrument').fontSize(8).fillColor(SOFT);
      doc.text(`${this.document.signed}`, this.left, y, { width: this.width - 80 });
      doc.text(`Page ${index + 1} of ${count}`, this.left + this.width - 78, y, { width: 78, align: 'right' });
      doc.endMarkedContent();
    }
  }
}

function grey(light: number): string {
  const part = Math.round(Math.min(1, Math.max(0, light)) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

function octagon(x: number, y: number, radius: number): number[][] {
  return Array.from({ length: 8 }, (_, i) => {
    const angle = Math.PI / 8 + (i * Math.PI) / 4;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}
