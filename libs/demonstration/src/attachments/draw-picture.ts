import sharp from 'sharp';
import type { Chance } from '../chance.js';

const paper = ['#fff3b0', '#ffd6a5', '#caffbf', '#bde0fe', '#e2c6ff', '#ffc8dd'];
const ink = ['#1d3557', '#0b3d3a', '#7a1f12', '#3b2470'];

/** A phone photograph of a whiteboard with coloured notes, illegible. */
export const drawWhiteboard = (chance: Chance): Promise<Buffer> => {
  const notes = Array.from({ length: 11 }, (_, index) =>
    note(chance, 90 + (index % 4) * 280, 90 + Math.floor(index / 4) * 260),
  );
  const arrows = Array.from({ length: 6 }, () => arrow(chance));
  return photograph('#f4f6f5', [...arrows, ...notes], chance);
};

/** A photograph of a handwritten page, illegible. */
export const drawNotes = (chance: Chance): Promise<Buffer> => {
  const colour = chance.pick(ink);
  const lines = Array.from({ length: 14 }, (_, index) =>
    scribble(chance, 150, 150 + index * 52, chance.between(500, 880), colour),
  );
  const page =
    '<rect x="90" y="60" width="1020" height="840" rx="6" fill="#fffdf6" stroke="#d8d2c0" stroke-width="3"/>';
  return photograph('#8d7b68', [page, ...lines], chance);
};

function photograph(ground: string, shapes: readonly string[], chance: Chance): Promise<Buffer> {
  const tilt = chance.between(-20, 20) / 10;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="960">
    <rect width="1200" height="960" fill="${ground}"/><g transform="rotate(${tilt} 600 480)">${shapes.join('')}</g></svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 82 }).toBuffer();
}

function note(chance: Chance, left: number, top: number): string {
  const [x, y] = [left + chance.between(-25, 25), top + chance.between(-25, 25)];
  const lines = Array.from({ length: 4 }, (_, index) =>
    scribble(chance, x + 22, y + 50 + index * 36, chance.between(90, 150), chance.pick(ink)),
  );
  const turned = `rotate(${chance.between(-6, 6)} ${x + 100} ${y + 100})`;
  return `<g transform="${turned}"><rect x="${x}" y="${y}" width="200" height="200" fill="${chance.pick(paper)}"/>${lines.join('')}</g>`;
}

function arrow(chance: Chance): string {
  const [x, y] = [chance.between(150, 900), chance.between(150, 760)];
  const [toX, toY] = [x + chance.between(-260, 260), y + chance.between(-160, 160)];
  const bend = `${(x + toX) / 2 + chance.between(-90, 90)} ${(y + toY) / 2 - 60}`;
  return `<path d="M${x} ${y} Q${bend} ${toX} ${toY}" fill="none" stroke="${chance.pick(ink)}" stroke-width="7" stroke-linecap="round"/>`;
}

function scribble(chance: Chance, x: number, y: number, length: number, colour: string): string {
  const waves = Array.from({ length: Math.round(length / 18) }, () => `q9 ${chance.between(-16, 16)} 18 0`);
  return `<path d="M${x} ${y} ${waves.join(' ')}" fill="none" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`;
}
