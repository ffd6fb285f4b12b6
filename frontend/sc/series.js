/*
 * Drawings of up to four series, told apart by letter, colour, shape and dash: they know numbers and colours, and the words come
 * ready from the server. Colours are the theme's, so a change of scheme needs no new drawing. Property `spec`:
 *   sc-groups:    { rows: [label], series: [{letter, values: [number], texts: [text]}] }
 *   sc-radar:     { axes: [label], rings: [{at, text}], series: [{letter, values: [share]}] }
 *   sc-histogram: { counts: [number], ticks: [{at, text}], limit: {at, text} | null, marks: [{series, letter, at}] }
 *   sc-density:   { cells: [[level 0..5]], across: {title, ticks}, up: {title, ticks}, marks: [{series, letter, x, y}] }
 * `at`, `x` and `y` are shares of the axis, in [0, 1]; `series` is a position from 0.
 */
const SVG = 'http://www.w3.org/2000/svg';

class Figure extends HTMLElement {
  #spec;
  #width = 0;
  #resized = new ResizeObserver(() => {
    if (Math.round(this.clientWidth) !== this.#width) {
      this.#redraw();
    }
  });

  connectedCallback() {
    if (Object.prototype.hasOwnProperty.call(this, 'spec')) {
      const early = this.spec;
      delete this.spec;
      this.spec = early;
    }
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
  }

  set spec(spec) {
    this.#spec = spec;
    this.#redraw();
  }

  get spec() {
    return this.#spec;
  }

  #redraw() {
    this.#width = Math.round(this.clientWidth);
    if (!this.#spec || this.#width === 0) {
      return;
    }
    const svg = node('svg', { 'aria-hidden': 'true' });
    const height = this.draw(svg, this.#spec, this.#width);
    svg.setAttribute('viewBox', `0 0 ${this.#width} ${height}`);
    svg.setAttribute('width', this.#width);
    svg.setAttribute('height', height);
    this.replaceChildren(svg);
    this.toggleAttribute('drawn', true);
  }
}

class ScGroups extends Figure {
  draw(svg, { rows, series }, width) {
    const narrow = width < 560;
    const names = narrow ? 0 : Math.min(250, width * 0.32);
    const [bar, gap, words] = [13, 3, 78];
    const head = narrow ? 22 : 0;
    const each = series.length * (bar + gap) + 16 + head;
    const values = series.flatMap((one) => one.values);
    const low = Math.min(0, ...values);
    const high = Math.max(0, ...values);
    const left = names + (low < 0 ? words : 6);
    const right = width - (high > 0 ? words : 6);
    const x = (value) => left + ((value - low) / (high - low || 1)) * (right - left);
    rows.forEach((row, r) => {
      const top = r * each;
      if (r > 0) {
        svg.append(node('line', { class: 'rule', x1: 0, x2: width, y1: top, y2: top }));
      }
      const lines = narrow ? [row] : wrap(row, Math.floor(names / 7.2));
      const middle = narrow ? top + 16 : top + each / 2 - ((lines.length - 1) * 16) / 2 + 4;
      lines.forEach((line, i) => svg.append(text(line, 0, middle + i * 16, 'start', 'name')));
      svg.append(node('line', { class: 'zero', x1: x(0), x2: x(0), y1: top + head, y2: top + each }));
      series.forEach((one, s) => {
        const y = top + head + 8 + s * (bar + gap);
        const [from, to] = [x(0), x(one.values[r])];
        const size = Math.max(Math.abs(to - from), 1);
        svg.append(node('rect', { class: `bar series-${s}`, x: Math.min(from, to), y, width: size, height: bar, rx: 2 }));
        if (s % 2 === 1) {
          svg.append(hatch(Math.min(from, to), y, size, bar));
        }
        const back = one.values[r] < 0;
        svg.append(text(`${one.letter} ${one.texts[r]}`, back ? to - 6 : to + 6, y + bar - 2.5, back ? 'end' : 'start', 'value'));
      });
    });
    return rows.length * each;
  }
}

class ScRadar extends Figure {
  draw(svg, { axes, rings, series }, width) {
    const narrow = width < 520;
    const room = narrow ? 62 : 132;
    const radius = Math.max(70, Math.min(width / 2 - room, 170));
    const height = 2 * radius + (narrow ? 84 : 76);
    const [cx, cy] = [width / 2, height / 2];
    const at = (axis, share) => {
      const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
      return [cx + Math.cos(angle) * radius * share, cy + Math.sin(angle) * radius * share];
    };
    const ring = (share) => axes.map((_, a) => at(a, share).join(',')).join(' ');
    rings.forEach((one) => svg.append(node('polygon', { class: 'ring', points: ring(one.at) })));
    axes.forEach((axis, a) => {
      const [x, y] = at(a, 1);
      svg.append(node('line', { class: 'ring', x1: cx, y1: cy, x2: x, y2: y }));
      const side = x > cx + 8 ? 'start' : x < cx - 8 ? 'end' : 'middle';
      const [lx, ly] = at(a, 1 + 14 / radius);
      const lines = some(wrap(axis, narrow ? 9 : 20), narrow ? 3 : 4);
      const down = y < cy - radius * 0.9 ? -(lines.length - 1) * 14 : y > cy + radius * 0.9 ? 8 : -((lines.length - 1) * 14) / 2 + 4;
      lines.forEach((line, i) => svg.append(text(line, lx, ly + down + i * 14, side, narrow ? 'axis small' : 'axis')));
    });
    series.forEach((one, s) => {
      svg.append(node('polygon', { class: `area series-${s}`, points: one.values.map((v, a) => at(a, v).join(',')).join(' ') }));
    });
    series.forEach((one, s) => one.values.forEach((v, a) => svg.append(shape(s, ...at(a, v), narrow ? 4 : 5))));
    rings.forEach((one) => {
      const [x, y] = at(0, one.at);
      svg.append(text(one.text, x + 5, y + 11, 'start', 'tick halo'));
    });
    return height;
  }
}

class ScHistogram extends Figure {
  draw(svg, { counts, ticks, limit, marks }, width) {
    const flags = stack(marks.map((mark) => mark.at * (width - 16)), 24);
    const levels = Math.max(1, ...flags.map((level) => level + 1));
    const top = 12 + levels * 24 + (limit ? 18 : 0);
    const floor = top + 170;
    const highest = Math.max(1, ...counts);
    const x = (share) => 8 + share * (width - 16);
    counts.forEach((count, i) => {
      const high = (count / highest) * 170;
      const [from, to] = [x(i / counts.length), x((i + 1) / counts.length)];
      svg.append(node('rect', { class: 'count', x: from + 0.5, y: floor - high, width: Math.max(1, to - from - 1), height: high }));
    });
    svg.append(node('line', { class: 'zero', x1: 8, x2: width - 8, y1: floor, y2: floor }));
    fit(ticks, width).forEach((tick) => svg.append(text(tick.text, x(tick.at), floor + 18, edge(tick.at), 'tick')));
    if (limit) {
      svg.append(node('line', { class: 'limit', x1: x(limit.at), x2: x(limit.at), y1: 18, y2: floor }));
      svg.append(text(limit.text, x(limit.at), 12, limit.at > 0.8 ? 'end' : limit.at < 0.2 ? 'start' : 'middle', 'tick strong'));
    }
    marks.forEach((mark, i) => {
      const y = (limit ? 18 : 0) + 12 + flags[i] * 24;
      svg.append(node('line', { class: `mark series-${mark.series}`, x1: x(mark.at), x2: x(mark.at), y1: y, y2: floor }));
      svg.append(badge(mark.series, mark.letter, x(mark.at), y));
    });
    return floor + 26;
  }
}

class ScDensity extends Figure {
  draw(svg, { cells, across, up, marks }, width) {
    const left = width < 520 ? 64 : 92;
    const size = Math.min(width - left - 16, 620);
    const high = Math.min(size * 0.66, 380);
    const top = 26;
    const x = (share) => left + share * size;
    const y = (share) => top + (1 - share) * high;
    const columns = cells.length;
    cells.forEach((column, i) => column.forEach((level, j) => svg.append(node('rect', {
      class: `cell level-${level}`, x: x(i / columns), y: y((j + 1) / column.length), width: size / columns + 0.3, height: high / column.length + 0.3 }))));
    svg.append(node('rect', { class: 'frame', x: left, y: top, width: size, height: high }));
    fit(across.ticks, size).forEach((tick) => svg.append(text(tick.text, x(tick.at), top + high + 18, edge(tick.at), 'tick')));
    up.ticks.forEach((tick) => svg.append(text(tick.text, left - 8, y(tick.at) + (tick.at === 0 ? 0 : tick.at === 1 ? 9 : 4), 'end', 'tick')));
    svg.append(text(across.title, left + size / 2, top + high + 40, 'middle', 'title'));
    svg.append(text(up.title, 0, 14, 'start', 'title'));
    marks.forEach((mark) => svg.append(badge(mark.series, mark.letter, x(mark.x), y(mark.y))));
    return top + high + 50;
  }
}

/** Levels so that what would cover each other stands one above the other. */
function stack(places, apart) {
  const levels = [];
  places.forEach((place, i) => {
    let level = 0;
    while (levels.some((other, k) => k < i && other === level && Math.abs(places[k] - place) < apart)) {
      level++;
    }
    levels.push(level);
  });
  return levels;
}

/** All ticks where there is room, else the ends and the middle. */
function fit(ticks, width) {
  return ticks.length * 92 <= width ? ticks : ticks.filter((_, i) => i === 0 || i === ticks.length - 1 || i * 2 === ticks.length - 1);
}

function edge(share) {
  return share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
}

function badge(series, letter, x, y) {
  const made = node('g', { class: `badge series-${series}` });
  made.append(shape(series, x, y, 11, true), text(letter, x, y + 4.5, 'middle', 'letter'));
  return made;
}

function shape(series, x, y, r, wide) {
  const className = `shape series-${series}`;
  switch (wide ? 0 : series) {
    case 1: return node('rect', { class: className, x: x - r, y: y - r, width: 2 * r, height: 2 * r });
    case 2: return node('polygon', { class: className, points: `${x},${y - r * 1.25} ${x + r * 1.15},${y + r} ${x - r * 1.15},${y + r}` });
    case 3: return node('polygon', { class: className, points: `${x},${y - r * 1.35} ${x + r * 1.35},${y} ${x},${y + r * 1.35} ${x - r * 1.35},${y}` });
    default: return node('circle', { class: className, cx: x, cy: y, r });
  }
}

function hatch(x, y, width, height) {
  let path = '';
  for (let at = 5; at < width; at += 6) {
    path += `M ${x + at} ${y} v ${height} `;
  }
  return node('path', { class: 'hatch', d: path });
}

function wrap(label, width) {
  const lines = [];
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && (last + ' ' + word).length <= width) {
      lines[lines.length - 1] = last + ' ' + word;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The first lines, and a sign where there were more. */
function some(lines, most) {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

function text(words, x, y, anchor, className) {
  const made = node('text', { x, y, 'text-anchor': anchor, class: className });
  made.textContent = words;
  return made;
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

customElements.define('sc-groups', ScGroups);
customElements.define('sc-radar', ScRadar);
customElements.define('sc-histogram', ScHistogram);
customElements.define('sc-density', ScDensity);
