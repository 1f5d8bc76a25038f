import { number } from './notation.ts';
import { mm, paper } from './page.ts';

/** How far the border's middle line lies from the edge of the paper. */
const inset = mm(7);
const amplitude = mm(1.25);
const period = mm(6.5);

/**
 * The security border: fine interlaced waves around the page between two lines, in a pale tone. It is the same on every
 * page of every document, so its operators are made once.
 */
export const border = draw();

function draw(): string {
  const [width, height] = [paper.width - 2 * inset, paper.height - 2 * inset];
  const sides = [
    side(inset, inset, 0, width),
    side(paper.width - inset, inset, 90, height),
    side(paper.width - inset, paper.height - inset, 180, width),
    side(inset, paper.height - inset, 270, height),
  ];
  const lines = [-1, 1].map(sign => rectangle(inset + sign * (amplitude + mm(0.35))));
  return ['0.25 w 0.56 0.68 0.70 RG', ...sides, '0.4 w', ...lines].join('\n');
}

/** One side as a row of equal tiles, each the same operators, which pack to almost nothing. */
function side(x: number, y: number, degrees: number, length: number): string {
  const tiles = Math.round(length / period);
  const step = length / tiles;
  const [cos, sin] = [Math.round(Math.cos((degrees * Math.PI) / 180)), Math.round(Math.sin((degrees * Math.PI) / 180))];
  const place = `${[cos, sin, -sin, cos, x, y].map(number).join(' ')} cm`;
  const tile = `${tilePaths(step)}\n1 0 0 1 ${number(step)} 0 cm`;
  return ['q', place, ...new Array<string>(tiles).fill(tile), 'Q'].join('\n');
}

/** Five waves of one period, shifted against each other. */
function tilePaths(step: number): string {
  const waves = [0, 0.2, 0.4, 0.6, 0.8].map(phase => wave(step, phase));
  return `${waves.join('\n')}\nS`;
}

function wave(step: number, phase: number): string {
  const points = Array.from({ length: 17 }, (_, i) => {
    const turn = 2 * Math.PI * (i / 16 + phase);
    return `${number((i / 16) * step)} ${number(amplitude * Math.sin(turn))}`;
  });
  return points.map((point, i) => `${point} ${i === 0 ? 'm' : 'l'}`).join(' ');
}

function rectangle(edge: number): string {
  return `${[edge, edge, paper.width - 2 * edge, paper.height - 2 * edge].map(number).join(' ')} re S`;
}
